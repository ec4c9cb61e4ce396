package jp.tsunagi.service.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.subscription.TopicLog;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicChannelTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A record that is none of ours: it cannot be applied. */
    private static final ConsumerRecords<String, byte[]> STRANGE = new ConsumerRecords<>(
            Map.of(new TopicPartition("strange", 0), List.of(new ConsumerRecord<>("strange", 0, 0L, "key", new byte[] {1
            }))),
            Map.of());

    private static final class Channel extends TopicChannel {
        private Channel(KafkaClientService clients) {
            super(
                    "strange",
                    new TopicReactions<>(
                            "nothing",
                            never(TopicLog.class),
                            PublicEvent.class,
                            (recorded, origin) -> Uni.createFrom().nothing()),
                    (after, most) -> Uni.createFrom().item(List.of()),
                    clients);
        }
    }

    @Test
    void a_channel_goes_on_when_the_broker_is_away_while_it_is_put_back() {
        var tries = new AtomicInteger();
        var consumer = answering(
                KafkaConsumer.class,
                () -> tries.incrementAndGet() == 1
                        ? Uni.createFrom().failure(new KafkaException("away"))
                        : Uni.createFrom().voidItem());

        new Channel(answering(KafkaClientService.class, () -> consumer))
                .apply(STRANGE)
                .await()
                .atMost(SOON);

        assertThat(tries).hasValue(2);
    }

    private interface Answer {
        Object give();
    }

    private static <T> T never(Class<T> type) {
        return answering(type, () -> {
            throw new AssertionError("not asked");
        });
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.give()));
    }
}
