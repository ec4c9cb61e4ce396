package jp.tsunagi.referral.erasure;

/** Where an erasure stands here. */
public sealed interface ErasureState {
    /** Nothing was erased. */
    record NotConfirmed() implements ErasureState {}

    /** @param prefecture of the center that knew the child */
    record Confirmed(String prefecture) implements ErasureState {}
}
