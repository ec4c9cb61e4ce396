package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The events of one topic, from the first one on, whoever keeps them. */
@FunctionalInterface
public interface PublishedEvents {
    /**
     * Up to {@code limit} events after a sequence, in order, beginning with the very next one.
     *
     * @return nothing when the next one is not there: not yet, or no more
     */
    Uni<List<Published>> after(long sequence, int limit);

    /** These events, and from elsewhere those that are not there any more. */
    default PublishedEvents or(PublishedEvents elsewhere) {
        return (sequence, limit) -> after(sequence, limit)
                .chain(page -> page.isEmpty()
                        ? elsewhere.after(sequence, limit)
                        : Uni.createFrom().item(page));
    }
}
