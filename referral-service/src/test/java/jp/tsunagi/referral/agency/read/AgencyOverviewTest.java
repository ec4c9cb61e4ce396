package jp.tsunagi.referral.agency.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyOverviewTest {
    @Test
    void the_newest_registration_holds() {
        var id = UUID.randomUUID();
        var moved = new AgencyRegistered(id, "湖南", Sector.HEALTH, null, "25", "25208", List.of("25208"));
        specify(AgencyOverview.PROJECTION, Agency.EVENTS)
                .given(new AgencyRegistered(id, "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of("25206")), moved)
                .then(new AgencyOverview(2, moved));
    }
}
