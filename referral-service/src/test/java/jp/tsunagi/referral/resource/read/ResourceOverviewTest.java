package jp.tsunagi.referral.resource.read;

import static jp.tsunagi.referral.resource.Resources.ID;
import static jp.tsunagi.referral.resource.Resources.LISTING;
import static jp.tsunagi.referral.resource.Resources.REGISTERED;
import static jp.tsunagi.referral.resource.Resources.TODAY;
import static jp.tsunagi.referral.resource.Resources.offering;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.ResourceEvent.CapacityReported;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceChanged;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRetired;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceVerified;
import jp.tsunagi.referral.resource.Retirement;
import jp.tsunagi.referral.resource.SupportResource;
import jp.tsunagi.referral.resource.Verification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceOverviewTest {
    private static final Listing NEWEST = new Listing(
            LISTING.agency(),
            Sector.MEDICAL,
            "25",
            offering("湖南", new Ages(null, null), "25208"),
            ResourceCapacity.WAITING_LIST,
            TODAY);
    private static final Verification VERIFIED = new Verification(TODAY, "an-officer");

    @Test
    void the_newest_listing_and_the_newest_verification_hold() {
        specify(ResourceOverview.PROJECTION, SupportResource.EVENTS)
                .given(
                        REGISTERED,
                        new ResourceVerified(ID, VERIFIED),
                        new ResourceChanged(ID, LISTING),
                        new CapacityReported(ID, NEWEST))
                .then(new ResourceOverview(4, new Entry(ID, NEWEST, VERIFIED, null)));
    }

    @Test
    void what_is_offered_no_more_says_since_when_and_why() {
        var retirement = new Retirement(TODAY, RetirementReason.DUPLICATE);
        specify(ResourceOverview.PROJECTION, SupportResource.EVENTS)
                .given(REGISTERED, new ResourceRetired(ID, "25", retirement))
                .then(new ResourceOverview(2, new Entry(ID, LISTING, REGISTERED.verified(), retirement)));
    }
}
