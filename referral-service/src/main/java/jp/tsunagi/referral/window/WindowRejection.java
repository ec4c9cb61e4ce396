package jp.tsunagi.referral.window;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of the window of a municipality. */
public sealed interface WindowRejection extends Rejection {
    /** What was never opened is not closed. */
    record NoSuchWindow() implements WindowRejection {}

    /** A window is closed once. */
    record ClosedAlready() implements WindowRejection {}

    /** How a window is reached is said, in a readable length. */
    record ReachUnfit() implements WindowRejection {}

    /** A window is that of a municipality that exists today; a ward's is its city's. */
    record UnknownMunicipality() implements WindowRejection {}

    /** A window is kept by an agency of the municipality's prefecture. */
    record AgencyElsewhere() implements WindowRejection {}

    /** A window is opened and closed when it has happened. */
    record InTheFuture() implements WindowRejection {}

    /** A window closes on its first day or later, and the next opens after its last. */
    record WrongOrder() implements WindowRejection {}
}
