package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.Tally;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One store tells on a topic and over HTTP; a consumer that comes when the topic has lost its beginning misses nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationsTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.append(), database.app());
    private final TestTopic topic = TestTopic.unique();
    private final Publications publications =
            new Publications(database.relay(), topic.name(), PublicationsTest::translate);
    private final Relay relay = new Relay(
            new PostgresRelayLog(database.relay()), topic.broker(), topic.name(), PublicationsTest::translate);
    private final TopicSubscription follower = new TopicSubscription(
            "tally",
            topic.name(),
            database.relay(),
            List.of(new Fold<>(PublicEvent.class, Tally::project, new Tally.Table())));
    private HttpServer server;
    private HttpPublications fetched;

    @BeforeEach
    void serve() throws IOException {
        Tally.createTable(database);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/publications", this::answer);
        server.start();
        fetched = fetching("a token");
    }

    @AfterEach
    void drop() throws Exception {
        server.stop(0);
        relay.close();
        topic.delete();
        database.close();
    }

    @Test
    void what_is_fetched_is_what_stands_in_the_topic() {
        tell(3);

        assertThat(await(fetched.after(0, 2)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("offset")
                .containsExactlyElementsOf(topic.published().subList(0, 2));
        assertThat(await(fetched.after(2, 2))).extracting(Published::sequence).containsExactly(3L);
        assertThat(await(fetched.after(3, 2))).isEmpty();
    }

    @Test
    void a_consumer_behind_the_topic_s_beginning_fetches_what_is_gone_and_then_goes_on_from_the_topic()
            throws Exception {
        var feed = new TopicFeed(follower, fetched);
        tell(2);
        consume(feed);
        tell(700);
        topic.expire();
        tell(2);

        consume(feed);
        assertThat(database.column("SELECT sum(events) FROM tally")).containsExactly("704");
        assertThat(await(follower.position(0)).sequence()).isEqualTo(704);
        tell(1);
        consume(feed);
        assertThat(database.column("SELECT sum(events) FROM tally")).containsExactly("705");
    }

    @Test
    void a_source_that_does_not_answer_leaves_the_gap_as_it_is() throws Exception {
        tell(2);
        topic.expire();
        tell(1);

        assertThatThrownBy(() -> consume(new TopicFeed(follower, fetching("another token"))))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(refused.getSuppressed())
                        .singleElement()
                        .satisfies(why -> assertThat(why).hasMessage("publications are answered with 403")));
        assertThat(database.count("FROM tally")).isZero();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"Bearer a token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            var query = exchange.getRequestURI().getQuery().split("[=&]", -1);
            var body = await(publications.after(Long.parseLong(query[1]), Integer.parseInt(query[3])))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private HttpPublications fetching(String token) {
        return new HttpPublications(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/publications"),
                () -> Uni.createFrom().item(token));
    }

    /** So many more events, told on the topic. */
    private void tell(int events) {
        long before = database.count("FROM event");
        Stream.generate(Parcels::stream)
                .limit(events)
                .forEach(stream -> await(store.append(Parcels.registered(stream))));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            relay.run();
            return database.count("FROM relay_checkpoint WHERE sequence >= " + (before + events)) == 1;
        });
    }

    /** A consumer comes, reads to the end and goes. */
    private void consume(TopicFeed feed) {
        try (var consumer = TestTopic.consumer()) {
            var partition = List.of(topic.partition());
            consumer.assign(partition);
            feed.seek(consumer, partition);
            long end = consumer.endOffsets(partition).values().iterator().next();
            while (consumer.position(topic.partition()) < end) {
                await(feed.accept(consumer.poll(Duration.ofMillis(100))));
            }
        }
    }

    private static Optional<PublicEvent> translate(StoredEvent event) {
        return Optional.of(new StaffLeft(event.stream(), "somebody", LocalDate.EPOCH));
    }
}
