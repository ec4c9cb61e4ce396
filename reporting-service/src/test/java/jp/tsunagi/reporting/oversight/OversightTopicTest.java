package jp.tsunagi.reporting.oversight;

import static jp.tsunagi.reporting.Api.assignmentPath;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.testing.ServiceStack;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class OversightTopicTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void what_oversight_decides_is_told_on_its_topic() {
        var center = center("25");
        var account = UUID.randomUUID().toString();
        var assignment = UUID.randomUUID();
        operator()
                .body("""
                        {"role": "CONSULTANT", "prefecture": "25", "body": "%s", "from": "2026-01-01"}
                        """.formatted(center))
                .put(assignmentPath(account, assignment))
                .then()
                .statusCode(201);
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"leftOn\": \"2026-06-01\"}")
                .post(assignmentPath(account, assignment) + "/departure")
                .then()
                .statusCode(204);

        assertThat(toldOf(Set.of(center, assignment), 3))
                .containsExactly(
                        new CenterRegistered(center, "25", "センター", List.of(), List.of()),
                        new StaffAssigned(
                                assignment,
                                account,
                                StaffRole.CONSULTANT,
                                "25",
                                center,
                                null,
                                LocalDate.parse("2026-01-01"),
                                null),
                        new StaffLeft(assignment, account, LocalDate.parse("2026-06-01")));
    }

    /** The events of these streams, in order, once there are so many. */
    private static List<PublicEvent> toldOf(Set<UUID> streams, int count) {
        var told = new ArrayList<PublicEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Context.OVERSIGHT.topic(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> Optional.of(message)
                                .map(CloudEvents::read)
                                .flatMap(published -> published.event())
                                .filter(recorded -> streams.contains(recorded.stream()))
                                .map(Recorded::event)
                                .ifPresent(told::add));
                return told.size() >= count;
            });
        }
        return told;
    }
}
