package jp.tsunagi.bench.faults.diary;

import jp.tsunagi.eventstore.model.Rejection;

/** There is nothing to cancel. */
public record NoReminderSet() implements Rejection {}
