package jp.tsunagi.reporting.oversight.agency;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyPlaceTest {
    private static final UUID AGENCY = UUID.fromString("25000000-0000-4000-8000-0000000000a1");

    @Test
    void an_agency_stands_where_it_was_registered_last() {
        specify(AgencyPlace.PROJECTION)
                .given(
                        new AgencyRegistered(AGENCY, "保健センター", Sector.HEALTH, "25", "25201", List.of("25201")),
                        new AgencyRegistered(AGENCY, "保健所", Sector.HEALTH, "26", "26100", List.of("26100")))
                .then(new AgencyPlace(AGENCY, "26"));
    }
}
