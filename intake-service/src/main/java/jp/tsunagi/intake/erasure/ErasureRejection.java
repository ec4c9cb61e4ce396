package jp.tsunagi.intake.erasure;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of an erasure. */
public sealed interface ErasureRejection extends Rejection {
    /** What nobody asks for is neither decided nor carried out. */
    record NotRequested() implements ErasureRejection {}

    /** Who asks for it does not decide it. */
    record SamePerson() implements ErasureRejection {}

    /** The record is held. */
    record Held() implements ErasureRejection {}

    /** The record has to be kept for now. */
    record RetentionRuns() implements ErasureRejection {}

    /** It was decided and cannot be stopped. */
    record AlreadyApproved() implements ErasureRejection {}
}
