package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The events of one topic, from the first one on, whoever keeps them. */
@FunctionalInterface
public interface PublishedEvents {
    /**
     * Up to {@code limit} events after a sequence, in order.
     *
     * @return nothing when none is there yet; the first event may not be the next one where older ones are gone
     */
    Uni<List<Published>> after(long sequence, int limit);
}
