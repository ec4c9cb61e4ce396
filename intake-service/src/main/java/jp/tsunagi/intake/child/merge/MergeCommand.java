package jp.tsunagi.intake.child.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of a center's merges. */
public sealed interface MergeCommand {
    /** The record that goes, or comes back, or stays. */
    UUID child();

    /**
     * Says that two records are of one child.
     *
     * @param child the record that goes
     * @param childKnownFrom the first day on which it says anything
     * @param survivor the record that goes on
     * @param survivorKnownFrom the first day on which it says anything
     * @param center that keeps both
     * @param prefecture the center's, two digits
     * @param on the day in Japan
     * @param at the moment
     */
    record MergeChildren(
            UUID child,
            LocalDate childKnownFrom,
            UUID survivor,
            LocalDate survivorKnownFrom,
            UUID center,
            String prefecture,
            MergeReason reason,
            LocalDate on,
            Instant at)
            implements MergeCommand {}

    /**
     * Says that they are not.
     *
     * @param survivor the record that the other one went into
     * @param on the day in Japan
     * @param at the moment
     */
    record UnmergeChildren(UUID child, UUID survivor, UnmergeReason reason, LocalDate on, Instant at)
            implements MergeCommand {}

    /**
     * Says that two records that look alike are of different children.
     *
     * @param child one record
     * @param other the other one
     * @param center that keeps both
     * @param prefecture the center's, two digits
     * @param on the day in Japan
     */
    record TellApart(UUID child, UUID other, UUID center, String prefecture, DifferenceReason reason, LocalDate on)
            implements MergeCommand {}
}
