package jp.tsunagi.referral.coordination.react;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
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

/** Follows intake, which knows where children live and when their care ends. */
@Singleton
@Identifier(ChildFactsChannel.NAME)
public class ChildFactsChannel extends TopicChannel {
    static final String NAME = "intake-facts";

    ChildFactsChannel(
            @ReactiveDataSource("relay") Pool relay,
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            BusinessClock clock,
            TopicSources sources,
            KafkaClientService clients) {
        super(
                NAME,
                new TopicReactions<>(
                        "note-child-facts",
                        Context.INTAKE.topic(),
                        relay,
                        ChildFactsRecorded.class,
                        new WhenChildFactsRecordedThenNoteThem(new CasesOfChild(relay, new EachCase(cases, clock)))),
                sources.of(Context.INTAKE),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
