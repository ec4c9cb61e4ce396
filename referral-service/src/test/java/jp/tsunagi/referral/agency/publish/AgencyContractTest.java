package jp.tsunagi.referral.agency.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyContractTest {
    @Test
    void the_directory_is_told_as_it_is() {
        var id = UUID.randomUUID();
        assertThat(AgencyContract.translate(
                        new AgencyRegistered(id, "湖南", Sector.HEALTH, null, "25", "25206", List.of("25206", "25207"))))
                .isEqualTo(new jp.tsunagi.contracts.referral.AgencyRegistered(
                        id, "湖南", Sector.HEALTH, "25", "25206", List.of("25206", "25207")));
    }
}
