package jp.tsunagi.eventstore.subscription;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a follower is done with one partition of a topic, and what that makes of a batch: what was seen is dropped
 * by its sequence, a gap or another life of the source is refused.
 *
 * @param epoch the life of the source; null before the first batch
 * @param sequence of the last event that is done; 0 before the first
 */
public record Position(@Nullable UUID epoch, long sequence) {
    /** Before the first event. */
    public static final Position START = new Position(null, 0);

    /**
     * What of a batch is new.
     *
     * @throws Refused when it does not carry on from here
     */
    List<Published> fresh(List<Published> batch) {
        var life = epoch == null ? batch.getFirst().epoch() : epoch;
        for (var published : batch) {
            if (!life.equals(published.epoch())) {
                throw new Refused("%s comes from another life of its store".formatted(published.id()));
            }
        }
        var fresh = batch.stream()
                .filter(published -> published.sequence() > sequence)
                .toList();
        long next = sequence + 1;
        for (var published : fresh) {
            if (published.sequence() != next++) {
                throw new Refused(
                        "a gap before %s: from %d to %d".formatted(published.id(), next - 2, published.sequence()));
            }
        }
        return fresh;
    }
}
