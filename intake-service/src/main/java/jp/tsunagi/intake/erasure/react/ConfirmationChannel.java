package jp.tsunagi.intake.erasure.react;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.service.topic.TopicSources;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows referral, which confirms erasures. */
@Singleton
@Identifier(ConfirmationChannel.NAME)
public class ConfirmationChannel extends TopicChannel {
    static final String NAME = "referral-confirmations";

    ConfirmationChannel(
            @ReactiveDataSource("relay") Pool relay,
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            TopicSources sources,
            KafkaClientService clients) {
        super(
                NAME,
                new TopicReactions<>(
                        "note-confirmation",
                        Context.REFERRAL.topic(),
                        relay,
                        ErasureConfirmed.class,
                        new WhenErasureConfirmedThenNoteIt(erasures)),
                sources.of(Context.REFERRAL),
                clients);
    }

    @Incoming(NAME)
    Uni<Void> follow(ConsumerRecords<String, byte[]> polled) {
        return apply(polled);
    }
}
