package jp.tsunagi.intake.consultation;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a consultation. */
public sealed interface ConsultationRejection extends Rejection {
    /** A consultation is received once. */
    record AlreadyReceived() implements ConsultationRejection {}

    /** Nothing can be received in the future. */
    record ReceivedInTheFuture() implements ConsultationRejection {}

    /** Nothing can happen to what was never received. */
    record NeverReceived() implements ConsultationRejection {}

    /** What has come to its end takes no further step. */
    record AlreadyDisposed() implements ConsultationRejection {}

    /** A consultation is about one child. */
    record AnotherChildLinked() implements ConsultationRejection {}

    /** Coordination is asked for once: one case opens from it. */
    record CoordinationAlreadyRequested() implements ConsultationRejection {}
}
