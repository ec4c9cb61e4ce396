package jp.tsunagi.referral.coordination.react;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows intake, which merges the records of one child. */
@Singleton
@Identifier(MergeChannel.NAME)
public class MergeChannel extends TopicChannel {
    static final String NAME = "intake-merges";

    MergeChannel(
            @ReactiveDataSource("relay") Pool relay,
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            BusinessClock clock,
            TopicSources sources,
            KafkaClientService clients) {
        super(
                NAME,
                new TopicReactions<>(
                        "withdraw-offers",
                        Context.INTAKE.topic(),
                        relay,
                        ChildrenMerged.class,
                        new WhenChildrenMergedThenWithdrawOffers(new CasesOfChild(relay, new EachCase(cases, clock)))),
                sources.of(Context.INTAKE),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
