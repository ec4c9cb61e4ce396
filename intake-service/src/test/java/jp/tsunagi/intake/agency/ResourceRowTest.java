package jp.tsunagi.intake.agency;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceRowTest {
    private static final UUID RESOURCE = UUID.randomUUID();

    @Test
    void a_resource_is_known_by_the_name_it_was_listed_under_last() {
        specify(ResourceRow.PROJECTION)
                .given(listed("湖南短期入所"), listed("湖南短期入所つばさ"))
                .then(new ResourceRow(RESOURCE, 2, "湖南短期入所つばさ", false));
    }

    @Test
    void what_is_offered_no_more_keeps_its_name() {
        specify(ResourceRow.PROJECTION)
                .given(
                        listed("湖南短期入所"),
                        new SupportResourceRetired(RESOURCE, "25", LocalDate.of(2026, 11, 20), RetirementReason.ENDED))
                .then(new ResourceRow(RESOURCE, 2, "湖南短期入所", true));
    }

    @Test
    void what_else_the_directory_says_is_passed_over() {
        specify(ResourceRow.PROJECTION)
                .given(
                        listed("湖南短期入所"),
                        new AgencyRegistered(RESOURCE, "湖南", Sector.MEDICAL, "25", "25206", List.of("25206")))
                .then(new ResourceRow(RESOURCE, 1, "湖南短期入所", false));
    }

    private static SupportResourceListed listed(String name) {
        return new SupportResourceListed(
                RESOURCE,
                UUID.randomUUID(),
                name,
                ResourceKind.SHORT_STAY,
                Sector.WELFARE,
                "25",
                List.of("25206"),
                null,
                null,
                Set.of(),
                Set.of(),
                ResourceCapacity.AVAILABLE);
    }
}
