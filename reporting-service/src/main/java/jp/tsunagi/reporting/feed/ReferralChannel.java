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
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
import jp.tsunagi.reporting.coordination.CaseFact;
import jp.tsunagi.reporting.coordination.read.CaseFactTable;
import jp.tsunagi.reporting.oversight.agency.AgencyPlace;
import jp.tsunagi.reporting.oversight.agency.read.AgencyPlaceTable;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows referral: cases, their handoffs and follow-ups become facts within seconds, and oversight learns where agencies
 * stand.
 */
@Singleton
@Identifier(ReferralChannel.NAME)
public class ReferralChannel extends TopicChannel {
    static final String NAME = "referral";

    ReferralChannel(@ReactiveDataSource("relay") Pool relay, TopicSources sources, KafkaClientService clients) {
        super(
                NAME,
                new TopicReadModel(
                        "reports-referral",
                        ReportReads.SUBSCRIPTION,
                        Context.REFERRAL.topic(),
                        relay,
                        List.of(
                                new Fold<>(PublicEvent.class, CaseFact.PROJECTION, new CaseFactTable()),
                                new Fold<>(AgencyRegistered.class, AgencyPlace.PROJECTION, new AgencyPlaceTable())),
                        sources.of(Context.REFERRAL)),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
