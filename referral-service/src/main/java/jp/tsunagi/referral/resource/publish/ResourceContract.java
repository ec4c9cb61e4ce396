package jp.tsunagi.referral.resource.publish;

import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceEvent.CapacityReported;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceChanged;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRegistered;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRestored;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRetired;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceVerified;
import jp.tsunagi.referral.resource.SupportResource;

/** Private event to public event: what can be searched by. Texts, and who made sure of them, stay at home. */
public final class ResourceContract {
    private ResourceContract() {}

    /** The public event of a stored one, if it is a resource's and is told to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return SupportResource.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(ResourceEvent event) {
        return switch (event) {
            case ResourceRegistered e -> Optional.of(listed(e.id(), e.listing()));
            case ResourceChanged e -> Optional.of(listed(e.id(), e.listing()));
            case CapacityReported e -> Optional.of(listed(e.id(), e.listing()));
            case ResourceRestored e -> Optional.of(listed(e.id(), e.listing()));
            case ResourceVerified _ -> Optional.empty();
            case ResourceRetired e ->
                Optional.of(new SupportResourceRetired(
                        e.id(),
                        e.prefecture(),
                        e.retirement().on(),
                        e.retirement().reason()));
        };
    }

    private static PublicEvent listed(UUID id, Listing listing) {
        var offering = listing.offering();
        return new SupportResourceListed(
                id,
                listing.agency(),
                offering.name(),
                offering.kind(),
                listing.sector(),
                listing.prefecture(),
                offering.municipalities(),
                offering.ages().from(),
                offering.ages().to(),
                offering.careItems(),
                offering.themes(),
                listing.capacity());
    }
}
