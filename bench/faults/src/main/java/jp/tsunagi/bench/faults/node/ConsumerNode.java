package jp.tsunagi.bench.faults.node;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryCommand;
import jp.tsunagi.bench.faults.diary.Seen;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.PublishedEvents;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import jp.tsunagi.stack.DatabaseRole;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the services' topic twice: with a projection, and with a reaction that answers each event in its own store. */
public final class ConsumerNode {
    /** The topic of a run holds everything: what is missing there is lost. */
    private static final PublishedEvents NOTHING_ELSEWHERE =
            (_, _) -> Uni.createFrom().item(List.of());

    /** The name of the projection's position. */
    public static final String PROJECTION = "foreign-seen";

    /** The name of the reaction's position, and of its commands. */
    public static final String REACTION = "answer";

    private static final String ANSWERS = "answer";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String kafka;

    private ConsumerNode(String kafka) {
        this.kafka = kafka;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = Settings.ofThisProcess();
        var vertx = Vertx.vertx();
        var append = Settings.pool(vertx, settings.database(), DatabaseRole.APPEND);
        var relay = Settings.pool(vertx, settings.database(), DatabaseRole.RELAY);
        var app = Settings.pool(vertx, settings.database(), DatabaseRole.APP);
        var answers = Diary.handler(new PostgresEventStore(append, app), () -> {});
        var topic = Context.OVERSIGHT.topic();
        var node = new ConsumerNode(settings.kafka());
        var projection = node.follow(
                PROJECTION,
                new TopicSubscription(
                        PROJECTION,
                        topic,
                        relay,
                        List.of(new Fold<>(PublicEvent.class, Seen::project, new Seen.Table()))));
        var reaction = node.follow(
                REACTION,
                new TopicReactions<>(
                        REACTION,
                        topic,
                        relay,
                        StaffLeft.class,
                        (recorded, origin) -> answers.handle(new Command<>(
                                new StreamId(ANSWERS, recorded.stream()),
                                Expected.NEW_OR_LOADED,
                                origin,
                                recorded.recordedAt(),
                                new DiaryCommand.Write(1)))));
        projection.join();
        reaction.join();
    }

    private Thread follow(String group, TopicFollower follower) {
        return Thread.ofPlatform().name(group).start(() -> {
            try {
                follow(group, new TopicFeed(follower, NOTHING_ELSEWHERE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** As a channel of a service does: what cannot be applied is read again from where the follower stands. */
    private void follow(String group, TopicFeed feed) throws InterruptedException {
        try (var consumer = consumer(group)) {
            consumer.subscribe(List.of(Context.OVERSIGHT.topic()), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    feed.seek(consumer, partitions);
                }
            });
            boolean astray = false;
            while (!Thread.interrupted()) {
                try {
                    if (astray) {
                        feed.seek(consumer, consumer.assignment());
                        astray = false;
                    }
                    feed.accept(consumer.poll(Duration.ofMillis(200))).await().indefinitely();
                } catch (RuntimeException e) {
                    astray = true;
                    Thread.sleep(PAUSE);
                }
            }
        }
    }

    /** Set up as the consumers of the services. */
    private KafkaConsumer<String, byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                        Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                        Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000),
                        Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500),
                        // The topic appears with the first event.
                        Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
