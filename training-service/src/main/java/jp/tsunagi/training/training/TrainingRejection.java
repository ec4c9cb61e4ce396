package jp.tsunagi.training.training;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a training. Places count from 0 in the list that the command brought. */
public sealed interface TrainingRejection extends Rejection {
    /** A training is planned once. */
    record AlreadyPlanned() implements TrainingRejection {}

    /** Nothing can happen to what was never planned. */
    record NeverPlanned() implements TrainingRejection {}

    /** Its days lie in its fiscal year; those at these places do not. */
    record DaysOutsideFiscalYear(List<Integer> places) implements TrainingRejection {}

    /** Each day comes after the one before; those at these places do not. */
    record DaysOutOfOrder(List<Integer> places) implements TrainingRejection {}

    /** An enrollment names each trainee once; those at these places were named before. */
    record EnrolledTwice(List<Integer> places) implements TrainingRejection {}

    /**
     * No more trainees than the training has room for.
     *
     * @param free how many more may enroll
     */
    record Full(int free) implements TrainingRejection {}

    /** A training is held once, and nobody enrolls after that. */
    record AlreadyHeld() implements TrainingRejection {}

    /** It has not been held before its last day. */
    record NotOver(LocalDate lastDay) implements TrainingRejection {}

    /** An attendance list names each trainee once; those at these places were named before. */
    record PresentTwice(List<Integer> places) implements TrainingRejection {}

    /** Only who is enrolled attends; those at these places are not. */
    record AttendanceOverEnrollment(List<Integer> places) implements TrainingRejection {}

    /**
     * Nobody comes on a day that the training does not have, as those at these places.
     *
     * @param days how many days it has
     */
    record NoSuchDay(List<Integer> places, int days) implements TrainingRejection {}

    /** Nothing is completed that has not been held. */
    record NotHeld() implements TrainingRejection {}

    /** Nothing is completed before its last day. */
    record CertifiedBeforeItsEnd(LocalDate lastDay) implements TrainingRejection {}

    /** A completion does not lie in the future. */
    record CertifiedInTheFuture() implements TrainingRejection {}

    /** Completion is certified once. */
    record AlreadyCertified() implements TrainingRejection {}
}
