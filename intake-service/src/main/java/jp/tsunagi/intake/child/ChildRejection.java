package jp.tsunagi.intake.child;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a child's record. */
public sealed interface ChildRejection extends Rejection {
    /** A child is identified once. */
    record AlreadyIdentified() implements ChildRejection {}

    /** Nothing can be recorded of a child that nobody knows. */
    record NeverIdentified() implements ChildRejection {}

    /** What is recorded has happened. */
    record InTheFuture() implements ChildRejection {}

    /** Nobody is born tomorrow. */
    record BornInTheFuture() implements ChildRejection {}

    /** Nothing holds for a child before its birth. */
    record BeforeBirth() implements ChildRejection {}

    /** No version of the care-score table is in force on that day. */
    record NoScoreTable() implements ChildRejection {}

    /** The care has ended: its record takes no further step. */
    record CareHasEnded() implements ChildRejection {}

    /** The record was merged into another one: that one goes on. */
    record MergedIntoAnother() implements ChildRejection {}
}
