package jp.tsunagi.referral.resource;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a support resource. */
public sealed interface ResourceRejection extends Rejection {
    /** What was never registered neither changes nor is reported on. */
    record NoSuchResource() implements ResourceRejection {}

    /** Nobody chooses an id of the kind that the platform derives. */
    record IdOfThePlatform() implements ResourceRejection {}

    /** A resource is registered once; later its offering changes. */
    record RegisteredAlready() implements ResourceRejection {}

    /** Nothing more happens to what is offered no more. */
    record OfferedNoMore() implements ResourceRejection {}

    /** A resource has a name of a readable length. */
    record NameUnfit() implements ResourceRejection {}

    /** A schedule has a readable length. */
    record ScheduleTooLong() implements ResourceRejection {}

    /** A way to apply has a readable length. */
    record HowToApplyTooLong() implements ResourceRejection {}

    /** Ages go from the youngest to the oldest, in years. */
    record AgesUnfit() implements ResourceRejection {}

    /** A resource serves at least one municipality. */
    record ServesNowhere() implements ResourceRejection {}

    /** A resource serves municipalities that exist today; a ward counts to its city. */
    record UnknownMunicipality(String code) implements ResourceRejection {}

    /** A resource serves the prefecture of its agency. */
    record AreaOutsidePrefecture(String code) implements ResourceRejection {}

    /** Nobody made sure of anything on a day to come. */
    record VerifiedInTheFuture() implements ResourceRejection {}
}
