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
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildMerging;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
import jp.tsunagi.reporting.children.ChildHistory;
import jp.tsunagi.reporting.children.MergeHistory;
import jp.tsunagi.reporting.children.read.ChildHistoryTable;
import jp.tsunagi.reporting.children.read.MergeHistoryTable;
import jp.tsunagi.reporting.consultations.ConsultationFact;
import jp.tsunagi.reporting.consultations.read.ConsultationFactTable;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows intake: consultations and children become facts within seconds. */
@Singleton
@Identifier(IntakeChannel.NAME)
public class IntakeChannel extends TopicChannel {
    static final String NAME = "intake";

    IntakeChannel(@ReactiveDataSource("relay") Pool relay, TopicSources sources, KafkaClientService clients) {
        super(
                NAME,
                new TopicReadModel(
                        "reports-intake",
                        ReportReads.SUBSCRIPTION,
                        Context.INTAKE.topic(),
                        relay,
                        List.of(
                                new Fold<>(PublicEvent.class, ConsultationFact.PROJECTION, new ConsultationFactTable()),
                                new Fold<>(ChildFactsRecorded.class, ChildHistory.PROJECTION, new ChildHistoryTable()),
                                new Fold<>(ChildMerging.class, MergeHistory.PROJECTION, new MergeHistoryTable())),
                        sources.of(Context.INTAKE)),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
