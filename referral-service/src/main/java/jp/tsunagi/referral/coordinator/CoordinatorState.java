package jp.tsunagi.referral.coordinator;

/** Where a local coordinator stands. */
public sealed interface CoordinatorState {
    /** No such coordinator. */
    record NotPlaced() implements CoordinatorState {}

    /** In the directory, at work, still to come or no more. */
    record Placed(Entry entry) implements CoordinatorState {}
}
