package jp.tsunagi.referral.agency;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.AgencyCommand.RegisterAgency;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import jp.tsunagi.referral.agency.AgencyRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.agency.AgencyRejection.IdOfThePlatform;
import jp.tsunagi.referral.agency.AgencyRejection.NameUnfit;
import jp.tsunagi.referral.agency.AgencyRejection.PrefectureNeverChanges;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownMunicipality;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownPrefecture;
import jp.tsunagi.referral.coordination.react.WhenCoordinationRequestedThenOpenCase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AgencyRegistered KONAN =
            new AgencyRegistered(ID, "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of("25206", "25207"));

    @Test
    void an_agency_is_registered_and_always_works_where_it_is() {
        specify(new Agency(), Agency.EVENTS)
                .when(register("  湖南圏域 ", "25", "25206", "25207", "25207"))
                .then(KONAN);
    }

    @Test
    void the_same_again_changes_nothing() {
        specify(new Agency(), Agency.EVENTS)
                .given(KONAN)
                .when(register("湖南圏域", "25", "25206", "25207"))
                .thenNothing();
    }

    @Test
    void other_particulars_are_registered_anew() {
        specify(new Agency(), Agency.EVENTS)
                .given(KONAN)
                .when(register("湖南", "25", "25208"))
                .then(new AgencyRegistered(ID, "湖南", Sector.WELFARE, null, "25", "25208", List.of("25208")));
    }

    /** Whoever knows a consultation knows the id that its case will get. */
    @Test
    void nobody_registers_an_agency_under_an_id_of_the_platform() {
        var id = WhenCoordinationRequestedThenOpenCase.caseOf(UUID.randomUUID());
        specify(new Agency(), Agency.EVENTS)
                .when(new RegisterAgency(id, "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of(), TODAY))
                .thenRejected(new IdOfThePlatform());
    }

    @Test
    void an_agency_stays_in_its_prefecture() {
        specify(new Agency(), Agency.EVENTS)
                .given(KONAN)
                .when(register("湖南圏域", "26", "26100"))
                .thenRejected(new PrefectureNeverChanges());
    }

    @Test
    void what_does_not_exist_is_refused() {
        specify(new Agency(), Agency.EVENTS)
                .when(register("湖南圏域", "25", "25999"))
                .thenRejected(new UnknownMunicipality("25999"));
        specify(new Agency(), Agency.EVENTS)
                .when(register("湖南圏域", "25", "25206", "26101"))
                .thenRejected(new UnknownMunicipality("26101"));
        specify(new Agency(), Agency.EVENTS)
                .when(register("湖南圏域", "48", "25206"))
                .thenRejected(new UnknownPrefecture());
        specify(new Agency(), Agency.EVENTS)
                .when(register("湖南圏域", "25", "25206", "26100"))
                .thenRejected(new AreaOutsidePrefecture("26100"));
    }

    @Test
    void a_name_can_be_read_and_told() {
        specify(new Agency(), Agency.EVENTS).when(register(" ", "25", "25206")).thenRejected(new NameUnfit());
        specify(new Agency(), Agency.EVENTS)
                .when(register("𠮷".repeat(101), "25", "25206"))
                .thenRejected(new NameUnfit());
    }

    @Test
    void an_agency_holds_its_own_stream() {
        assertThat(Agency.tenancy(new AgencyState.Registered(KONAN))).isEqualTo(new Tenancy("25", ID, "25206"));
    }

    private static RegisterAgency register(String name, String prefecture, String municipality, String... covers) {
        return new RegisterAgency(ID, name, Sector.WELFARE, null, prefecture, municipality, List.of(covers), TODAY);
    }
}
