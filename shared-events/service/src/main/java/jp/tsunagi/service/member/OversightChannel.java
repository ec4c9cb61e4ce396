package jp.tsunagi.service.member;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows oversight: centers and who acts for them, so that a change of staff works here within seconds. The service that
 * holds oversight itself leaves this bean out and folds its own events.
 */
@ApplicationScoped
@Identifier(OversightChannel.NAME)
public class OversightChannel implements KafkaConsumerRebalanceListener {
    static final String NAME = "oversight";

    private final TopicFeed feed;

    OversightChannel(@ReactiveDataSource("relay") Pool relay) {
        feed = new TopicFeed(new TopicSubscription(
                "membership",
                Context.OVERSIGHT.topic(),
                relay,
                List.of(
                        new Fold<>(PublicEvent.class, new MembershipProjection(), new MembershipTable()),
                        new Fold<>(PublicEvent.class, new CenterProjection(), new CenterTable()))));
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return feed.accept(polled);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        feed.seek(consumer, partitions);
    }
}
