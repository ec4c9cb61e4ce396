package jp.tsunagi.referral.resource;

import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.referral.resource.ResourceEvent.CapacityReported;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceChanged;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRegistered;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRestored;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRetired;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceVerified;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the directory. Both the decider and the lists fold to it.
 *
 * @param verified when somebody last made sure of it, and who; whoever registers it has made sure
 * @param retirement null while it is offered
 */
public record Entry(
        UUID id,
        Listing listing,
        Verification verified,
        @Nullable Retirement retirement) {
    /** The entry after an event; null before the first. */
    public static Entry after(@Nullable Entry entry, ResourceEvent event) {
        return switch (event) {
            case ResourceRegistered e -> new Entry(e.id(), e.listing(), e.verified(), null);
            case ResourceChanged e -> known(entry).showing(e.listing());
            case CapacityReported e -> known(entry).showing(e.listing());
            case ResourceVerified e -> known(entry).verified(e.verified());
            case ResourceRetired e -> known(entry).retired(e.retirement());
            case ResourceRestored _ -> known(entry).retired(null);
        };
    }

    private static Entry known(@Nullable Entry entry) {
        return Objects.requireNonNull(entry, "a resource begins with being registered");
    }

    private Entry showing(Listing now) {
        return new Entry(id, now, verified, retirement);
    }

    private Entry verified(Verification now) {
        return new Entry(id, listing, now, retirement);
    }

    private Entry retired(@Nullable Retirement now) {
        return new Entry(id, listing, verified, now);
    }
}
