package jp.tsunagi.reporting;

import static jp.tsunagi.reporting.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.testing.TestTopic;

/**
 * The other contexts, as one voice for all tests: the service's database knows one life of each store. Tests keep apart by
 * counting in prefectures of their own.
 */
public final class Sources {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestTopic TOPICS = new TestTopic();

    private Sources() {}

    /** Publishes an event that is recorded now; returns its sequence. */
    public static long publish(UUID stream, PublicEvent event) {
        return TOPICS.publish(stream, event);
    }

    /** Publishes an event that was recorded at a moment; returns its sequence. */
    public static long publish(UUID stream, PublicEvent event, String recordedAt) {
        return TOPICS.publish(stream, event, Instant.parse(recordedAt));
    }

    /** Publishes an event in a version that this service does not know yet; returns its sequence. */
    public static long publishLaterVersion(UUID stream, PublicEvent event) {
        return TOPICS.publishLaterVersion(stream, event);
    }

    /** A report, once it has heard of an event. */
    public static JsonPath report(String reader, String pathAndQuery, long sequence) {
        await().atMost(SOON)
                .untilAsserted(() -> as(reader)
                        .get(Api.BASE + pathAndQuery)
                        .then()
                        .statusCode(200)
                        .body("sources[0].sequence", greaterThanOrEqualTo((int) sequence)));
        return as(reader).get(Api.BASE + pathAndQuery).jsonPath();
    }
}
