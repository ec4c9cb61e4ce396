package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.Quarantined;

/** What follows a topic from a position of its own, partition by partition. */
public interface TopicFollower extends Quarantined {
    /** The broker's offset to read next; 0 before the first batch and after one that was refused. */
    Uni<Long> nextOffset(int partition);

    /** Up to where it is done. */
    Uni<Position> position(int partition);

    /**
     * Takes a batch of one partition, in the order of arrival.
     *
     * @return how many events were new; fails with {@link Refused} or
     *     {@link jp.tsunagi.eventstore.StoreUnavailable}
     */
    Uni<Integer> apply(int partition, List<Published> batch);

    /**
     * A batch skips numbers, or comes from another life of the source; nothing of it was applied, and whoever reads on
     * begins at the topic's beginning.
     */
    final class Refused extends Fault.NotOfTheEvent {
        Refused(String reason) {
            super(reason);
        }
    }
}
