package jp.tsunagi.training;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.kafka.Publications;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.quarantine.Quarantine;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.service.topic.TopicChannel;
import jp.tsunagi.training.training.Training;
import jp.tsunagi.training.training.TrainingCommand;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingState;
import jp.tsunagi.training.training.publish.TrainingContract;
import jp.tsunagi.training.training.read.CompletionTable;
import jp.tsunagi.training.training.read.TrainingOverview;
import jp.tsunagi.training.training.read.TrainingQueries;
import jp.tsunagi.training.training.read.TrainingTable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the service together: everything that is made, is made here. */
@ApplicationScoped
public class TrainingModule {
    private static final Fold<TrainingOverview, TrainingEvent> TRAININGS =
            new Fold<>(TrainingEvent.class, TrainingOverview.PROJECTION, new TrainingTable());
    private static final Fold<CompletionCertified, CompletionCertified> COMPLETIONS =
            new Fold<>(CompletionCertified.class, CompletionTable.PROJECTION, new CompletionTable());

    private static final Duration LOOK_FOR_REBUILDS = Duration.ofSeconds(1);

    private final Workers workers = new Workers();

    @Produces
    @Singleton
    BusinessClock clock(@ReactiveDataSource("relay") Pool relay) {
        return new BusinessClock(relay);
    }

    @Produces
    @Singleton
    CommandHandler<TrainingCommand, TrainingState, TrainingEvent> trainings(EventStore store) {
        return new CommandHandler<>(new Training(), Training.EVENTS, Training::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    AccessRecords access(Pool app) {
        return new AccessRecords(app);
    }

    @Produces
    @Singleton
    TrainingQueries queries(Mutiny.SessionFactory sessions) {
        return new TrainingQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    Rebuilds rebuilds(
            @ReactiveDataSource("patient") Pool patient,
            @ReactiveDataSource("relay") Pool relay,
            @Any Instance<TopicChannel> channels) {
        return new Rebuilds(patient, TopicChannel.readModels(channels, trainingList(relay), completionRegister(relay)));
    }

    @Produces
    @Singleton
    Quarantine quarantine(@ReactiveDataSource("relay") Pool relay, @Any Instance<TopicChannel> channels) {
        return new Quarantine(relay, TopicChannel.followers(channels, trainingList(relay), completionRegister(relay)));
    }

    @Produces
    @Singleton
    Publications publications(@ReactiveDataSource("relay") Pool relay) {
        return new Publications(relay, Context.TRAINING, TrainingContract::translate);
    }

    void start(
            @Observes StartupEvent starting,
            BusinessClock clock,
            Rebuilds rebuilds,
            @ReactiveDataSource("relay") Pool relay,
            @ConfigProperty(name = "tsunagi.tick") Duration tick,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        workers.every(LOOK_FOR_REBUILDS, "rebuilds", rebuilds);
        workers.every(tick, "clock", Workers.awaiting(() -> clock.refresh().replaceWith(false)));
        // Apart, so that a fault of one does not hold up the other.
        workers.follow("training-list", Workers.awaiting(trainingList(relay).follower()::advance));
        workers.follow(
                "completion-register",
                Workers.awaiting(completionRegister(relay).follower()::advance));
        workers.follow("relay", Relay.of(relay, kafka, Context.TRAINING, TrainingContract::translate));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    private static OwnReadModel trainingList(Pool relay) {
        return new OwnReadModel("training-list", relay, Training.EVENTS::readOwn, List.of(TRAININGS));
    }

    private static OwnReadModel completionRegister(Pool relay) {
        return new OwnReadModel("completion-register", relay, Training.EVENTS::readOwn, List.of(COMPLETIONS));
    }
}
