package jp.tsunagi.intake.agency;

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
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows referral, which keeps the directory of agencies and support resources. */
@Singleton
@Identifier(ReferralChannel.NAME)
public class ReferralChannel extends TopicChannel {
    static final String NAME = "referral";

    ReferralChannel(@ReactiveDataSource("relay") Pool relay, TopicSources sources, KafkaClientService clients) {
        super(
                NAME,
                new TopicReadModel(
                        "agency-directory",
                        "agency-directory",
                        Context.REFERRAL.topic(),
                        relay,
                        List.of(
                                new Fold<>(AgencyRegistered.class, AgencyRow.PROJECTION, new AgencyTable()),
                                new Fold<>(PublicEvent.class, ResourceRow.PROJECTION, new ResourceTable())),
                        sources.of(Context.REFERRAL)),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
