package jp.tsunagi.bench.faults.diary;

import java.time.Instant;

/** What happens to a diary. */
public sealed interface DiaryEvent {
    /** @param entry its place among the entries of its command, from 1 */
    record EntryWritten(int entry) implements DiaryEvent {}

    record ReminderSet(Instant due) implements DiaryEvent {}

    /** Stays at home: it is not told to the world. */
    record ReminderCanceled() implements DiaryEvent {}

    record Reminded() implements DiaryEvent {}
}
