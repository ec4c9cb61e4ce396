package jp.tsunagi.intake.agency;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyRowTest {
    private static final UUID AGENCY = UUID.randomUUID();

    @Test
    void a_registered_agency_is_known_however_often_it_is_registered() {
        specify(AgencyRow.PROJECTION)
                .given(agency("湖南訪問看護ステーション"), agency("湖南訪問看護"))
                .then(new AgencyRow(AGENCY, 2, "湖南訪問看護"));
    }

    private static AgencyRegistered agency(String name) {
        return new AgencyRegistered(AGENCY, name, Sector.MEDICAL, "25", "25206", List.of("25206"));
    }
}
