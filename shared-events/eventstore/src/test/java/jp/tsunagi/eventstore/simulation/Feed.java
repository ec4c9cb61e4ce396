package jp.tsunagi.eventstore.simulation;

import java.time.Duration;
import java.util.List;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.TopicFollower;

/** A consumer of the topic in one replica, as {@code TopicFeed} and Kafka's client behave; others may read the same. */
final class Feed {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration IDLE = Duration.ofMillis(300);

    private final Schedule schedule;
    private final Replica replica;
    private final SimulatedTopic topic;
    private final TopicFollower follower;
    private final String what;
    private long offset;

    Feed(Schedule schedule, Replica replica, SimulatedTopic topic, TopicFollower follower, String what) {
        this.schedule = schedule;
        this.replica = replica;
        this.topic = topic;
        this.follower = follower;
        this.what = what;
    }

    void start() {
        follower.nextOffset(0).subscribe().with(this::readFrom, _ -> readFrom(0));
    }

    private void readFrom(long stored) {
        offset = isThere(stored) && stored > 0 ? stored : topic.begin();
        poll(SOON);
    }

    private boolean isThere(long wanted) {
        return wanted >= topic.begin() && wanted <= topic.end();
    }

    private void poll(Duration wait) {
        replica.everyNowAndThen(Duration.ZERO, wait, what + " polls", () -> {
            if (!isThere(offset)) {
                start();
                return;
            }
            var batch = topic.read(offset, 1 + schedule.below(8));
            if (batch.isEmpty()) {
                poll(IDLE);
            } else {
                apply(batch);
            }
        });
    }

    private void apply(List<Published> batch) {
        follower.apply(0, batch)
                .subscribe()
                .with(
                        _ -> {
                            offset = batch.getLast().offset() + 1;
                            poll(SOON);
                        },
                        failure -> {
                            if (failure instanceof StoreUnavailable) {
                                replica.everyNowAndThen(Duration.ZERO, SOON, what + " again", () -> apply(batch));
                            } else {
                                start();
                            }
                        });
    }
}
