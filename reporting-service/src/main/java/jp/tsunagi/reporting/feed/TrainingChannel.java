package jp.tsunagi.reporting.feed;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.reporting.trainings.TrainingFact;
import jp.tsunagi.reporting.trainings.read.TrainingFactTable;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows training: trainings become facts within seconds. */
@Singleton
@Identifier(TrainingChannel.NAME)
public class TrainingChannel extends TopicChannel {
    static final String NAME = "training";

    TrainingChannel(@ReactiveDataSource("relay") Pool relay, TopicSources sources, KafkaClientService clients) {
        super(
                NAME,
                new TopicReadModel(
                        "reports-training",
                        ReportReads.SUBSCRIPTION,
                        Context.TRAINING.topic(),
                        relay,
                        List.of(new Fold<>(PublicEvent.class, TrainingFact.PROJECTION, new TrainingFactTable())),
                        sources.of(Context.TRAINING)),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
