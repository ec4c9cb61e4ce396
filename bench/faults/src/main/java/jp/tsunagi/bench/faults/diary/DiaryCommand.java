package jp.tsunagi.bench.faults.diary;

import java.time.Instant;

/** What may be asked of a diary. */
public sealed interface DiaryCommand {
    /**
     * One event for each entry.
     *
     * @param entries how many, from 1
     */
    record Write(int entries) implements DiaryCommand {}

    /** Sets the one reminder, or moves it. */
    record SetReminder(Instant due) implements DiaryCommand {}

    /** Cancels the reminder; refused when none is set. */
    record CancelReminder() implements DiaryCommand {}

    /** Sent by the timer. */
    record Remind() implements DiaryCommand {}
}
