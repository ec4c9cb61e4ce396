package jp.tsunagi.referral.resource.publish;

import static jp.tsunagi.referral.resource.Resources.AGENCY;
import static jp.tsunagi.referral.resource.Resources.ID;
import static jp.tsunagi.referral.resource.Resources.LISTING;
import static jp.tsunagi.referral.resource.Resources.REGISTERED;
import static jp.tsunagi.referral.resource.Resources.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.ResourceEvent.CapacityReported;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceChanged;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRestored;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRetired;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceVerified;
import jp.tsunagi.referral.resource.Retirement;
import jp.tsunagi.referral.resource.Verification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceContractTest {
    @Test
    void whatever_changes_the_listing_tells_all_that_is_searched_by() {
        var full = new Listing(
                LISTING.agency(),
                LISTING.sector(),
                LISTING.prefecture(),
                LISTING.offering(),
                ResourceCapacity.FULL,
                TODAY);

        assertThat(ResourceContract.translate(REGISTERED)).contains(listed(ResourceCapacity.AVAILABLE));
        assertThat(ResourceContract.translate(new ResourceChanged(ID, LISTING)))
                .contains(listed(ResourceCapacity.AVAILABLE));
        assertThat(ResourceContract.translate(new ResourceRestored(ID, LISTING)))
                .contains(listed(ResourceCapacity.AVAILABLE));
        assertThat(ResourceContract.translate(new CapacityReported(ID, full))).contains(listed(ResourceCapacity.FULL));
    }

    @Test
    void who_made_sure_of_it_stays_at_home() {
        assertThat(ResourceContract.translate(new ResourceVerified(ID, new Verification(TODAY, "an-officer"))))
                .isEmpty();
    }

    @Test
    void its_end_is_told_with_the_reason() {
        assertThat(ResourceContract.translate(
                        new ResourceRetired(ID, "25", new Retirement(TODAY, RetirementReason.ENDED))))
                .contains(new SupportResourceRetired(ID, "25", TODAY, RetirementReason.ENDED));
    }

    private static SupportResourceListed listed(ResourceCapacity capacity) {
        return new SupportResourceListed(
                ID,
                AGENCY.id(),
                "湖南短期入所",
                ResourceKind.SHORT_STAY,
                Sector.WELFARE,
                "25",
                List.of("25206", "25207"),
                0,
                17,
                Set.of(CareItem.SUCTION),
                Set.of(ConsultationTheme.EMERGENCY_RESPITE),
                capacity);
    }
}
