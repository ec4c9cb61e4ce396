package jp.tsunagi.eventstore.model;

import java.util.List;

/**
 * What a decider answers.
 *
 * @param <E> the events it may answer with
 */
public sealed interface Decision<E> {
    /** The events to append, and the timers to set or cancel with them. No events: nothing has changed. */
    record Accepted<E>(List<E> events, List<Timer> timers) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            timers = List.copyOf(timers);
            if (events.isEmpty() && !timers.isEmpty()) {
                throw new IllegalArgumentException("a timer needs an event as its cause");
            }
        }

        /** The same decision, with these timers set or canceled as well. */
        public Accepted<E> with(Timer... more) {
            return new Accepted<>(events, List.of(more));
        }
    }

    /** The rule that the command would break. */
    record Rejected<E>(Rejection rejection) implements Decision<E> {}

    /** Accepts with these events, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E> Accepted<E> accept(E... events) {
        return new Accepted<>(List.of(events), List.of());
    }

    /** Accepts without an event: the state already is as commanded. */
    static <E> Accepted<E> unchanged() {
        return new Accepted<>(List.of(), List.of());
    }

    /** Refuses, naming the broken rule. */
    static <E> Rejected<E> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
