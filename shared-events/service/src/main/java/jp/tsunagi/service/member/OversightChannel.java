package jp.tsunagi.service.member;

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
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows oversight: centers and who acts for them, so that a change of staff works here within seconds. The service that
 * holds oversight itself leaves this bean out and folds its own events.
 */
@Singleton
@Identifier(OversightChannel.NAME)
public class OversightChannel extends TopicChannel {
    static final String NAME = "oversight";

    OversightChannel(@ReactiveDataSource("relay") Pool relay, TopicSources sources, KafkaClientService clients) {
        super(
                NAME,
                new TopicReadModel(
                        "membership",
                        "membership",
                        Context.OVERSIGHT.topic(),
                        relay,
                        List.of(
                                new Fold<>(PublicEvent.class, new MembershipProjection(), new MembershipTable()),
                                new Fold<>(PublicEvent.class, new CenterProjection(), new CenterTable())),
                        sources.of(Context.OVERSIGHT)),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
