package jp.tsunagi.reporting.feed;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import jp.tsunagi.reporting.consultations.ConsultationFact;
import jp.tsunagi.service.topic.TopicChannel;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows intake: every consultation becomes a fact within seconds. */
@Singleton
@Identifier(IntakeChannel.NAME)
public class IntakeChannel extends TopicChannel {
    static final String NAME = "intake";
    static final String SUBSCRIPTION = "consultation-report";

    IntakeChannel(@ReactiveDataSource("relay") Pool relay, KafkaClientService clients) {
        super(
                NAME,
                new TopicSubscription(
                        SUBSCRIPTION,
                        Context.INTAKE.topic(),
                        relay,
                        List.of(new Fold<>(
                                ConsultationReceived.class, ConsultationFact.PROJECTION, new ConsultationFactTable()))),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
