package jp.tsunagi.intake;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.kafka.Publications;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.quarantine.Quarantine;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.eventstore.seal.FileKeyProvider;
import jp.tsunagi.eventstore.seal.KeyProvider;
import jp.tsunagi.eventstore.seal.KeyRotation;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.timer.TimerRunner;
import jp.tsunagi.intake.agency.Directory;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.access.Looks;
import jp.tsunagi.intake.child.index.ChildIndex;
import jp.tsunagi.intake.child.index.IndexKeys;
import jp.tsunagi.intake.child.index.Indexing;
import jp.tsunagi.intake.child.merge.MergeCommand;
import jp.tsunagi.intake.child.merge.MergeEvent;
import jp.tsunagi.intake.child.merge.MergeState;
import jp.tsunagi.intake.child.merge.Merges;
import jp.tsunagi.intake.child.merge.publish.MergeContract;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.child.profile.Profiles;
import jp.tsunagi.intake.child.publish.ChildContract;
import jp.tsunagi.intake.child.read.ChildOverview;
import jp.tsunagi.intake.child.read.ChildQueries;
import jp.tsunagi.intake.child.read.ChildTable;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.publish.ConsultationContract;
import jp.tsunagi.intake.consultation.react.ConsultationTimers;
import jp.tsunagi.intake.consultation.read.Activities;
import jp.tsunagi.intake.consultation.read.ActivityTable;
import jp.tsunagi.intake.consultation.read.ConsultationHistory;
import jp.tsunagi.intake.consultation.read.ConsultationOverview;
import jp.tsunagi.intake.consultation.read.ConsultationQueries;
import jp.tsunagi.intake.consultation.read.ConsultationTable;
import jp.tsunagi.intake.consultation.read.ContactLog;
import jp.tsunagi.intake.consultation.read.ContactTable;
import jp.tsunagi.intake.consultation.read.CountQueries;
import jp.tsunagi.intake.consultation.read.FindingQueries;
import jp.tsunagi.intake.consultation.read.FindingTerms;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.intake.consultation.write.ConsultationLink;
import jp.tsunagi.intake.desk.Desk;
import jp.tsunagi.intake.desk.DeskCommand;
import jp.tsunagi.intake.desk.DeskEvent;
import jp.tsunagi.intake.desk.DeskState;
import jp.tsunagi.intake.desk.write.Desks;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.intake.erasure.publish.ErasureContract;
import jp.tsunagi.intake.erasure.react.Erasing;
import jp.tsunagi.intake.erasure.read.ErasureOverview;
import jp.tsunagi.intake.erasure.read.ErasureQueries;
import jp.tsunagi.intake.erasure.read.ErasureTable;
import jp.tsunagi.intake.erasure.write.Erasures;
import jp.tsunagi.intake.erasure.write.Retention;
import jp.tsunagi.paper.Fonts;
import jp.tsunagi.paper.Press;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.member.Memberships;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.service.topic.TopicChannel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the service together: everything that is made, is made here. */
@ApplicationScoped
public class IntakeModule {
    private static final Duration LOOK_FOR_REBUILDS = Duration.ofSeconds(1);

    private final Workers workers = new Workers();

    @Produces
    @Singleton
    BusinessClock clock(@ReactiveDataSource("relay") Pool relay) {
        return new BusinessClock(relay);
    }

    @Produces
    @Singleton
    CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations(EventStore store) {
        return new CommandHandler<>(
                new Consultation(), Consultation.EVENTS, Consultation::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<ChildCommand, ChildState, ChildEvent> children(EventStore store) {
        return new CommandHandler<>(new Child(), Child.EVENTS, Child::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<MergeCommand, MergeState, MergeEvent> merges(EventStore store) {
        return new CommandHandler<>(new Merges(), Merges.EVENTS, Merges::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    MergeRegister mergeRegister(
            CommandHandler<MergeCommand, MergeState, MergeEvent> merges,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            BusinessClock clock) {
        return new MergeRegister(merges, children, clock);
    }

    @Produces
    @Singleton
    CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasureProcesses(EventStore store) {
        return new CommandHandler<>(new Erasure(), Erasure.EVENTS, Erasure::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    Erasures erasures(CommandHandler<ErasureCommand, ErasureState, ErasureEvent> processes) {
        return new Erasures(processes);
    }

    @Produces
    @Singleton
    Retention retention(
            @ReactiveDataSource("relay") Pool relay, @ConfigProperty(name = "tsunagi.retention-years") int years) {
        return new Retention(relay, years);
    }

    @Produces
    @Singleton
    Looks looks(@ReactiveDataSource("relay") Pool relay) {
        return new Looks(relay);
    }

    @Produces
    @Singleton
    ErasureQueries erasureQueries(Mutiny.SessionFactory sessions) {
        return new ErasureQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    ConsultationLink consultationLink(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            BusinessClock clock) {
        return new ConsultationLink(consultations, clock);
    }

    @Produces
    @Singleton
    Centers centers(Pool app) {
        return new Centers(app);
    }

    @Produces
    @Singleton
    Memberships memberships(Pool app) {
        return new Memberships(app);
    }

    @Produces
    @Singleton
    Directory directory(Pool app) {
        return new Directory(app);
    }

    @Produces
    @Singleton
    AccessRecords access(Pool app) {
        return new AccessRecords(app);
    }

    @Produces
    @Singleton
    ConsultationQueries queries(Mutiny.SessionFactory sessions) {
        return new ConsultationQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    CountQueries countQueries(Mutiny.SessionFactory sessions) {
        return new CountQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    FindingQueries findingQueries(
            Mutiny.SessionFactory sessions,
            @ConfigProperty(name = "tsunagi.findings.no-owner") Duration owner,
            @ConfigProperty(name = "tsunagi.findings.urgent-untouched") Duration urgent,
            @ConfigProperty(name = "tsunagi.findings.no-disposition-working-days") int disposition) {
        return new FindingQueries(new ScopedReads(sessions), new FindingTerms(owner, urgent, disposition));
    }

    @Produces
    @Singleton
    ChildQueries childQueries(Mutiny.SessionFactory sessions) {
        return new ChildQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    Profiles profiles(Vault vault) {
        return new Profiles(vault);
    }

    @Produces
    @Singleton
    ConsultationTexts consultationTexts(Vault vault) {
        return new ConsultationTexts(vault);
    }

    @Produces
    @Singleton
    ConsultationHistory consultationHistory(EventStore store, ConsultationTexts texts, AccessRecords access) {
        return new ConsultationHistory(store, texts, access);
    }

    @Produces
    @Singleton
    CommandHandler<DeskCommand, DeskState, DeskEvent> deskHandler(EventStore store) {
        return new CommandHandler<>(new Desk(), Desk.EVENTS, Desk::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    Desks desks(CommandHandler<DeskCommand, DeskState, DeskEvent> handler) {
        return new Desks(handler);
    }

    @Produces
    @Singleton
    Press press(@ConfigProperty(name = "tsunagi.paper.fonts") List<Path> furtherFonts) {
        return new Press(Fonts.read(furtherFonts));
    }

    @Produces
    @Singleton
    ChildIndex childIndex(@ReactiveDataSource("relay") Pool relay, Vault vault) {
        return new ChildIndex(relay, new IndexKeys(relay, vault));
    }

    @Produces
    @Singleton
    KeyProvider keyProvider(@ConfigProperty(name = "tsunagi.key-file") Path keyFile) {
        return FileKeyProvider.of(keyFile);
    }

    @Produces
    @Singleton
    Vault vault(@ReactiveDataSource("keys") Pool keys, KeyProvider provider) {
        return new Vault(keys, provider);
    }

    @Produces
    @Singleton
    KeyRotation keyRotation(@ReactiveDataSource("keys") Pool keys, KeyProvider provider) {
        return new KeyRotation(keys, provider);
    }

    @Produces
    @Singleton
    Rebuilds rebuilds(
            @ReactiveDataSource("patient") Pool patient,
            @ReactiveDataSource("relay") Pool relay,
            @Any Instance<TopicChannel> channels) {
        return new Rebuilds(
                patient,
                TopicChannel.readModels(channels, consultationList(relay), childList(relay), erasureList(relay)));
    }

    @Produces
    @Singleton
    Quarantine quarantine(@ReactiveDataSource("relay") Pool relay, @Any Instance<TopicChannel> channels) {
        return new Quarantine(
                relay, TopicChannel.followers(channels, consultationList(relay), childList(relay), erasureList(relay)));
    }

    @Produces
    @Singleton
    Publications publications(@ReactiveDataSource("relay") Pool relay) {
        return new Publications(relay, Context.INTAKE, IntakeModule::translate);
    }

    void start(
            @Observes StartupEvent starting,
            BusinessClock clock,
            Rebuilds rebuilds,
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Profiles profiles,
            ChildIndex index,
            MergeRegister merges,
            Vault vault,
            @ReactiveDataSource("append") Pool append,
            @ReactiveDataSource("relay") Pool relay,
            @ConfigProperty(name = "tsunagi.tick") Duration tick,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        var erasing = new Erasing(erasures, merges, vault, index, relay, clock);
        var reactions = new HashMap<>(new ConsultationTimers(consultations, clock).reactions());
        reactions.put(Erasure.DESTROY_KEY, erasing::fire);
        reactions.put(Merges.FOLLOW, merges::fire);
        var timers = new TimerRunner(append, reactions);
        workers.every(LOOK_FOR_REBUILDS, "rebuilds", rebuilds);
        workers.every(tick, "clock", Workers.awaiting(() -> clock.refresh().replaceWith(false)));
        workers.every(tick, "child-index", Workers.awaiting(new Indexing(index, children, profiles, tick)::advance));
        workers.every(tick, "timers", Workers.awaiting(timers::fireDue));
        workers.follow(
                "consultation-list", Workers.awaiting(consultationList(relay).follower()::advance));
        workers.follow("child-list", Workers.awaiting(childList(relay).follower()::advance));
        workers.follow("erasure-list", Workers.awaiting(erasureList(relay).follower()::advance));
        workers.follow("relay", Relay.of(relay, kafka, Context.INTAKE, IntakeModule::translate));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    private static OwnReadModel consultationList(Pool relay) {
        return new OwnReadModel(
                "consultation-list", relay, Consultation.EVENTS::readOwn, List.of(CONSULTATIONS, CONTACTS, ACTIVITIES));
    }

    private static OwnReadModel childList(Pool relay) {
        return new OwnReadModel("child-list", relay, Child.EVENTS::readOwn, List.of(CHILDREN));
    }

    private static OwnReadModel erasureList(Pool relay) {
        return new OwnReadModel("erasure-list", relay, Erasure.EVENTS::readOwn, List.of(ERASURES));
    }

    private static final Fold<ConsultationOverview, ConsultationEvent> CONSULTATIONS =
            new Fold<>(ConsultationEvent.class, ConsultationOverview.PROJECTION, new ConsultationTable());
    private static final Fold<ContactLog, ConsultationEvent> CONTACTS =
            new Fold<>(ConsultationEvent.class, ContactLog.PROJECTION, new ContactTable());
    private static final Fold<Activities, ConsultationEvent> ACTIVITIES =
            new Fold<>(ConsultationEvent.class, Activities.PROJECTION, new ActivityTable());
    private static final Fold<ChildOverview, ChildEvent> CHILDREN =
            new Fold<>(ChildEvent.class, ChildOverview.PROJECTION, new ChildTable());

    private static final Fold<ErasureOverview, ErasureEvent> ERASURES =
            new Fold<>(ErasureEvent.class, ErasureOverview.PROJECTION, new ErasureTable());

    private static Optional<PublicEvent> translate(StoredEvent stored) {
        return ConsultationContract.translate(stored)
                .or(() -> ChildContract.translate(stored))
                .or(() -> MergeContract.translate(stored))
                .or(() -> ErasureContract.translate(stored));
    }
}
