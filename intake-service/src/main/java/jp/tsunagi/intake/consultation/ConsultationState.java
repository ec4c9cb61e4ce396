package jp.tsunagi.intake.consultation;

import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;

/** Where a consultation stands. */
public sealed interface ConsultationState {
    /** Nothing has come yet. */
    record NotReceived() implements ConsultationState {}

    /**
     * Received, and somebody has to deal with it.
     *
     * @param received as it came
     * @param dispositionOverdue whether it has gone without a disposition for too long
     */
    record Open(ConsultationReceived received, boolean dispositionOverdue) implements ConsultationState {}
}
