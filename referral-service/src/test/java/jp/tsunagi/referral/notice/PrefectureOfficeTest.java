package jp.tsunagi.referral.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand.RegisterAgency;
import jp.tsunagi.referral.agency.AgencyRejection.IdOfThePlatform;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrefectureOfficeTest {
    @Test
    void an_office_has_an_id_of_its_own_that_stays() {
        assertThat(PrefectureOffice.of("25"))
                .isEqualTo(PrefectureOffice.of("25"))
                .isNotEqualTo(PrefectureOffice.of("26"));
    }

    /** Whoever keeps the directory of the agency's prefecture keeps its mailbox. */
    @Test
    void nobody_can_register_an_agency_under_the_id_of_an_office() {
        DeciderSpecification.specify(new Agency(), Agency.EVENTS)
                .when(register(PrefectureOffice.of("25")))
                .thenRejected(new IdOfThePlatform());
    }

    private static RegisterAgency register(UUID id) {
        return new RegisterAgency(
                id, "京都の機関", Sector.WELFARE, null, "26", "26100", List.of(), LocalDate.of(2026, 10, 13));
    }
}
