package jp.tsunagi.referral.coordinator;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a local coordinator's place. */
public sealed interface CoordinatorRejection extends Rejection {
    /** Who was never placed neither changes nor leaves. */
    record NoSuchCoordinator() implements CoordinatorRejection {}

    /** Nobody chooses an id of the kind that the platform derives. */
    record IdOfThePlatform() implements CoordinatorRejection {}

    /** A coordinator is placed once; later the placement changes. */
    record PlacedAlready() implements CoordinatorRejection {}

    /** Nothing more happens to a placement that was ended. */
    record PlacementOver() implements CoordinatorRejection {}

    /** An account is named by its opaque id. */
    record AccountUnfit() implements CoordinatorRejection {}

    /** How the desk is reached is said, in a readable length. */
    record ReachUnfit() implements CoordinatorRejection {}

    /** A coordinator works for at least one municipality. */
    record WorksNowhere() implements CoordinatorRejection {}

    /** A coordinator works for municipalities that exist today; a ward counts to its city. */
    record UnknownMunicipality(String code) implements CoordinatorRejection {}

    /** A coordinator works in the prefecture of their agency. */
    record AreaOutsidePrefecture(String code) implements CoordinatorRejection {}

    /** A training is completed on one day, and not on one to come. */
    record TrainingsUnfit() implements CoordinatorRejection {}

    /** A placement ends on its first day or later. */
    record EndsBeforeBeginning() implements CoordinatorRejection {}

    /** A departure is recorded when it has happened. */
    record EndsInTheFuture() implements CoordinatorRejection {}
}
