package jp.tsunagi.referral.resource;

import java.util.UUID;

/**
 * What has happened to a support resource. Events that change what is told to the world carry the whole listing as it stands
 * afterwards: each is told by itself.
 */
public sealed interface ResourceEvent {
    /** It was registered by somebody who had made sure of it. */
    record ResourceRegistered(UUID id, Listing listing, Verification verified) implements ResourceEvent {}

    /** What it offers has changed. */
    record ResourceChanged(UUID id, Listing listing) implements ResourceEvent {}

    /** Somebody reported whether it takes anybody in; the same again on a later day, too. */
    record CapacityReported(UUID id, Listing listing) implements ResourceEvent {}

    /** Somebody made sure of what the directory says. */
    record ResourceVerified(UUID id, Verification verified) implements ResourceEvent {}

    /** It is offered no more. */
    record ResourceRetired(UUID id, String prefecture, Retirement retirement) implements ResourceEvent {}

    /** Its retirement was taken back: it is offered still. */
    record ResourceRestored(UUID id, Listing listing) implements ResourceEvent {}
}
