package jp.tsunagi.referral.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;

/** A case of the center in Otsu, offered to a local body of Kusatsu on a Tuesday in October 2026. */
public final class Cases {
    public static final UUID CASE = UUID.randomUUID();
    public static final UUID CENTER = UUID.randomUUID();
    public static final UUID KONAN = UUID.randomUUID();
    public static final UUID HANDOFF = UUID.randomUUID();
    public static final UUID AGENCY = UUID.randomUUID();
    public static final String KUSATSU = "25206";

    /** Working days from step to step, when nobody records a follow-up. */
    public static final int MISSED_AFTER = 5;

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 13);
    public static final Instant NOW = at(TODAY, 10);

    public static final CaseOpened OPENED = new CaseOpened(
            CASE,
            UUID.randomUUID(),
            UUID.randomUUID(),
            CENTER,
            "25",
            "25201",
            LocalDate.of(2026, 10, 1),
            Set.of(ConsultationTheme.NIGHT_CARE, ConsultationTheme.SIBLINGS),
            Set.of(Sector.WELFARE, Sector.MEDICAL));

    /** Five working days from Tuesday 13 October are Tuesday 20 October. */
    public static final Offer OFFER = new Offer(HANDOFF, CENTER, KONAN, KUSATSU, TODAY, LocalDate.of(2026, 10, 20));

    public static final HandoffOffered OFFERED = new HandoffOffered(CASE, "25", OFFER);
    public static final ReferralHandedOff HANDED_OFF = new ReferralHandedOff(CASE, "25", OFFER, TODAY);
    public static final List<FollowUp> FOLLOW_UPS = FollowUp.after(OFFER, TODAY);

    /** Konan gives the case back two days later: it is the center's again, held for Otsu. */
    public static final HandoffReturned RETURNED =
            new HandoffReturned(CASE, "25", OFFER, "25201", TODAY.plusDays(2), DeclineReason.NO_RESOURCE);

    private Cases() {}

    /** A moment of that day in Japan. */
    public static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Japan.ZONE).toInstant();
    }

    /** A conference with sealed texts. */
    public static Conference conference(LocalDate heldOn, List<UUID> agencies, UUID agencyOfTask) {
        return new Conference(
                new UUID(1, 1),
                heldOn,
                agencies,
                new Sealed("v1.1.decisions"),
                List.of(new Conference.Task(agencyOfTask, heldOn.plusDays(7), new Sealed("v1.1.task"))));
    }
}
