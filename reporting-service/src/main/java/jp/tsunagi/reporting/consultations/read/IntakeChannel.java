package jp.tsunagi.reporting.consultations.read;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import jp.tsunagi.reporting.consultations.ConsultationFact;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows intake: every consultation becomes a fact within seconds. */
@ApplicationScoped
@Identifier(IntakeChannel.NAME)
public class IntakeChannel implements KafkaConsumerRebalanceListener {
    static final String NAME = "intake";
    static final String SUBSCRIPTION = "consultation-report";

    private final TopicFeed feed;

    IntakeChannel(@ReactiveDataSource("relay") Pool relay) {
        feed = new TopicFeed(new TopicSubscription(
                SUBSCRIPTION,
                Context.INTAKE.topic(),
                relay,
                List.of(new Fold<>(
                        ConsultationReceived.class, ConsultationFact.PROJECTION, new ConsultationFactTable()))));
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
