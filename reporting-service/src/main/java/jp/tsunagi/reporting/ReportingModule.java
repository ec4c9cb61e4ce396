package jp.tsunagi.reporting;

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
import jp.tsunagi.contracts.PublicEvent;
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
import jp.tsunagi.reporting.oversight.agency.read.Agencies;
import jp.tsunagi.reporting.oversight.assignment.Assignment;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterCommand;
import jp.tsunagi.reporting.oversight.center.CenterEvent;
import jp.tsunagi.reporting.oversight.center.CenterState;
import jp.tsunagi.reporting.oversight.center.read.CenterQueries;
import jp.tsunagi.reporting.oversight.publish.OversightContract;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.service.member.CenterProjection;
import jp.tsunagi.service.member.CenterTable;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.member.MembershipProjection;
import jp.tsunagi.service.member.MembershipTable;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.service.topic.TopicChannel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the service together: everything that is made, is made here. */
@ApplicationScoped
public class ReportingModule {
    private static final Duration LOOK_FOR_REBUILDS = Duration.ofSeconds(1);

    private final Workers workers = new Workers();

    @Produces
    @Singleton
    BusinessClock clock(@ReactiveDataSource("relay") Pool relay) {
        return new BusinessClock(relay);
    }

    @Produces
    @Singleton
    CommandHandler<CenterCommand, CenterState, CenterEvent> centers(EventStore store) {
        return new CommandHandler<>(new Center(), Center.EVENTS, Center::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<AssignmentCommand, AssignmentState, AssignmentEvent> assignments(EventStore store) {
        return new CommandHandler<>(new Assignment(), Assignment.EVENTS, Assignment::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    Centers knownCenters(Pool app) {
        return new Centers(app);
    }

    @Produces
    @Singleton
    Agencies agencies(Pool app) {
        return new Agencies(app);
    }

    @Produces
    @Singleton
    CenterQueries centerQueries(Mutiny.SessionFactory sessions) {
        return new CenterQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    ReportReads reportReads(Mutiny.SessionFactory sessions) {
        return new ReportReads(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    Rebuilds rebuilds(
            @ReactiveDataSource("patient") Pool patient,
            @ReactiveDataSource("relay") Pool relay,
            @Any Instance<TopicChannel> channels) {
        return new Rebuilds(patient, TopicChannel.readModels(channels, membership(relay)));
    }

    @Produces
    @Singleton
    Quarantine quarantine(@ReactiveDataSource("relay") Pool relay, @Any Instance<TopicChannel> channels) {
        return new Quarantine(relay, TopicChannel.followers(channels, membership(relay)));
    }

    @Produces
    @Singleton
    Publications publications(@ReactiveDataSource("relay") Pool relay) {
        return new Publications(relay, Context.OVERSIGHT, OversightContract::translate);
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
        workers.follow("membership", Workers.awaiting(membership(relay).follower()::advance));
        workers.follow("relay", Relay.of(relay, kafka, Context.OVERSIGHT, OversightContract::translate));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    /** Oversight's own events say here what they say to everybody, without the way through Kafka. */
    private static OwnReadModel membership(Pool relay) {
        return new OwnReadModel(
                "membership",
                relay,
                OversightContract::read,
                List.of(
                        new Fold<>(PublicEvent.class, new MembershipProjection(), new MembershipTable()),
                        new Fold<>(PublicEvent.class, new CenterProjection(), new CenterTable())));
    }
}
