package jp.tsunagi.intake.erasure;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of an erasure. */
public sealed interface ErasureRejection extends Rejection {
    /** What nobody asked for is not carried out. */
    record NeverRequested() implements ErasureRejection {}
}
