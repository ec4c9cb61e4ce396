package jp.tsunagi.referral.erasure.react;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.react.EachCase;
import jp.tsunagi.referral.erasure.ErasureCommand;
import jp.tsunagi.referral.erasure.ErasureEvent;
import jp.tsunagi.referral.erasure.ErasureState;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows intake, which erases. Apart from the cases, so that a key database that is away holds up no case. */
@Singleton
@Identifier(ErasureChannel.NAME)
public class ErasureChannel extends TopicChannel {
    static final String NAME = "intake-erasures";

    ErasureChannel(
            @ReactiveDataSource("relay") Pool relay,
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            Vault vault,
            BusinessClock clock,
            TopicSources sources,
            KafkaClientService clients) {
        super(
                NAME,
                new TopicReactions<>(
                        "destroy-keys",
                        Context.INTAKE.topic(),
                        relay,
                        SubjectErased.class,
                        new WhenSubjectErasedThenDestroyKeys(erasures, new EachCase(cases, clock), vault, clock)),
                sources.of(Context.INTAKE),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
