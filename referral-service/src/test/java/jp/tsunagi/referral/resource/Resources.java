package jp.tsunagi.referral.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRegistered;

/** A support resource for tests: the short stay of an agency in Kusatsu. */
public final class Resources {
    public static final UUID ID = UUID.randomUUID();
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final String CONSULTANT = "a-consultant";
    public static final AgencyRegistered AGENCY = new AgencyRegistered(
            UUID.randomUUID(), "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of("25206", "25207"));
    public static final Offering SHORT_STAY = offering("湖南短期入所", new Ages(0, 17), "25206", "25207");
    public static final Listing LISTING = new Listing(
            AGENCY.id(), Sector.WELFARE, "25", SHORT_STAY, ResourceCapacity.AVAILABLE, LocalDate.of(2026, 11, 1));
    public static final ResourceRegistered REGISTERED =
            new ResourceRegistered(ID, LISTING, new Verification(LocalDate.of(2026, 11, 1), CONSULTANT));

    private Resources() {}

    public static Offering offering(String name, Ages ages, String... municipalities) {
        return new Offering(
                name,
                ResourceKind.SHORT_STAY,
                List.of(municipalities),
                ages,
                Set.of(CareItem.SUCTION),
                Set.of(ConsultationTheme.EMERGENCY_RESPITE),
                "月〜金 9:00-17:00",
                "市の窓口で申請する");
    }
}
