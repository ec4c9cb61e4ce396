package jp.tsunagi.service.topic;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.time.Duration;
import java.util.Collection;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * A channel that follows a topic and never gives up: what cannot be applied is said, left unapplied and read again from
 * where its follower stands. A bean of the service extends it, names the channel and receives the batches.
 */
public abstract class TopicChannel implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(TopicChannel.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String channel;
    private final TopicFeed feed;
    private final KafkaClientService clients;

    /** @param channel its name in {@code mp.messaging.incoming.*}, also that of the rebalance listener */
    protected TopicChannel(String channel, TopicFollower follower, KafkaClientService clients) {
        this.channel = channel;
        this.feed = new TopicFeed(follower);
        this.clients = clients;
    }

    /** Applies a batch; ends when it is stored, or when the consumer has been put back to read it again. */
    protected final Uni<Void> apply(ConsumerRecords<String, byte[]> polled) {
        return feed.accept(polled).onFailure().recoverWithUni(this::again);
    }

    private Uni<Void> again(Throwable failure) {
        var why = failure instanceof TopicFollower.Refused
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        LOG.warnf("channel %s stands still and reads again: %s", channel, why);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(PAUSE)
                .chain(() -> clients.<String, byte[]>getConsumer(channel).runOnPollingThread(consumer -> {
                    feed.seek(consumer, consumer.assignment());
                }));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        feed.seek(consumer, partitions);
    }
}
