package jp.tsunagi.eventstore.model;

import java.time.Instant;

/** What an accepted command does to the timers of its stream. */
public sealed interface Timer {
    /** The timer's name, unique within its stream; kebab-case. */
    String name();

    /** Sets the timer, or moves it when it is already set: the earlier due time no longer counts. */
    record Due(String name, Instant at) implements Timer {}

    /** Cancels the timer; one that is not set stays so. */
    record Cancel(String name) implements Timer {}
}
