package jp.tsunagi.service.topic;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.quarantine.Quarantined;
import jp.tsunagi.eventstore.subscription.PublishedEvents;
import jp.tsunagi.eventstore.subscription.ReadModel;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
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
    private final TopicFollower follower;
    private final TopicFeed feed;
    private final KafkaClientService clients;
    private final Optional<ReadModel> readModel;

    /**
     * A channel that answers with commands.
     *
     * @param channel its name in {@code mp.messaging.incoming.*}, also that of the rebalance listener
     * @param history where events are that do not come from the topic any more
     */
    protected TopicChannel(
            String channel, TopicReactions<?> reactions, PublishedEvents history, KafkaClientService clients) {
        this(channel, reactions, history, Optional.empty(), clients);
    }

    /**
     * A channel that keeps a read model.
     *
     * @param channel its name in {@code mp.messaging.incoming.*}, also that of the rebalance listener
     */
    protected TopicChannel(String channel, TopicReadModel readModel, KafkaClientService clients) {
        this(channel, readModel.follower(), readModel.history(), Optional.of(readModel), clients);
    }

    private TopicChannel(
            String channel,
            TopicFollower follower,
            PublishedEvents history,
            Optional<ReadModel> readModel,
            KafkaClientService clients) {
        this.channel = channel;
        this.follower = follower;
        this.feed = new TopicFeed(follower, history);
        this.readModel = readModel;
        this.clients = clients;
    }

    /** The read models of a service: its own, and those that its channels keep. */
    public static List<ReadModel> readModels(Iterable<TopicChannel> channels, ReadModel... own) {
        var all = new ArrayList<>(List.of(own));
        channels.forEach(channel -> channel.readModel.ifPresent(all::add));
        return all;
    }

    /**
     * All followers of a service that park streams: those of its own read models, and those of its channels, also where they
     * fold rows anew.
     */
    public static List<Quarantined> followers(Iterable<TopicChannel> channels, ReadModel... own) {
        var all = new ArrayList<Quarantined>();
        for (var model : own) {
            all.add(model.follower());
        }
        channels.forEach(channel -> all.add(channel.follower));
        readModels(channels, own).forEach(model -> all.add(model.beside()));
        return all;
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
                }))
                // The broker may be away at this very moment.
                .onFailure()
                .recoverWithUni(this::again);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        feed.seek(consumer, partitions);
    }
}
