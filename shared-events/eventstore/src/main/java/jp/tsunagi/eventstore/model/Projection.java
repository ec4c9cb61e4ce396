package jp.tsunagi.eventstore.model;

import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure fold: one row per stream. Folding the same events again gives the same row.
 *
 * @param <R> the row
 * @param <E> the events it follows
 */
@FunctionalInterface
public interface Projection<R, E> {
    /** The row after the event; {@code null}, in and out, means that there is none yet. A row stays once it is there. */
    @Nullable
    R project(@Nullable R row, Recorded<? extends E> recorded);
}
