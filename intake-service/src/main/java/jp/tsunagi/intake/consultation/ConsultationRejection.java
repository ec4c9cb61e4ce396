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

    /** Only what has come to its end is taken up again. */
    record StillOpen() implements ConsultationRejection {}

    /** A consultation is about one child. */
    record AnotherChildLinked() implements ConsultationRejection {}

    /** What is not linked with a child cannot be separated from it. */
    record NotLinked() implements ConsultationRejection {}

    /** A case is open about that child: whoever acts on it has to hear of it from somebody. */
    record CoordinatedAboutChild() implements ConsultationRejection {}

    /** Particulars are written once, and corrected from then on. */
    record AlreadyWritten() implements ConsultationRejection {}

    /** What was never written cannot be corrected. */
    record NothingToCorrect() implements ConsultationRejection {}

    /** Nobody was in touch about what had not come yet. */
    record ContactBeforeReceipt() implements ConsultationRejection {}

    /** What is still to come is not written down. */
    record ContactInTheFuture() implements ConsultationRejection {}

    /** There is no such contact, or no longer. */
    record NoSuchContact() implements ConsultationRejection {}

    /** There is no such introduction. */
    record NoSuchIntroduction() implements ConsultationRejection {}

    /** Another outcome of the introduction is on record. */
    record OutcomeAlreadyKnown() implements ConsultationRejection {}

    /** An outcome that is not known cannot be corrected. */
    record OutcomeNotKnown() implements ConsultationRejection {}

    /** Coordination is asked for once: one case opens from it. */
    record CoordinationAlreadyRequested() implements ConsultationRejection {}
}
