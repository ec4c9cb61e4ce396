package jp.tsunagi.referral;

import io.quarkus.mailer.reactive.ReactiveMailer;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.kafka.Publications;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.model.Recorded;
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
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.publish.AgencyContract;
import jp.tsunagi.referral.agency.read.AgencyOverview;
import jp.tsunagi.referral.agency.read.AgencyQueries;
import jp.tsunagi.referral.agency.read.AgencyTable;
import jp.tsunagi.referral.agency.write.AgencyActs;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.completeness.CompletenessQueries;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.publish.CaseContract;
import jp.tsunagi.referral.coordination.react.CaseTimers;
import jp.tsunagi.referral.coordination.read.CaseOverview;
import jp.tsunagi.referral.coordination.read.CaseQueries;
import jp.tsunagi.referral.coordination.read.CaseTable;
import jp.tsunagi.referral.coordination.read.CaseWatch;
import jp.tsunagi.referral.coordination.read.CaseWatchTable;
import jp.tsunagi.referral.coordination.read.EscalationTable;
import jp.tsunagi.referral.coordination.read.Escalations;
import jp.tsunagi.referral.coordination.read.FollowUpPlan;
import jp.tsunagi.referral.coordination.read.FollowUpTable;
import jp.tsunagi.referral.coordination.read.OfferPreview;
import jp.tsunagi.referral.coordination.read.OfferTable;
import jp.tsunagi.referral.coordination.read.TaskList;
import jp.tsunagi.referral.coordination.read.TaskTable;
import jp.tsunagi.referral.coordination.staff.LocalStaff;
import jp.tsunagi.referral.coordination.texts.AdviceTexts;
import jp.tsunagi.referral.coordination.texts.ConferenceTexts;
import jp.tsunagi.referral.coordination.texts.RelayedNames;
import jp.tsunagi.referral.coordinator.CoordinatorCommand;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.CoordinatorState;
import jp.tsunagi.referral.coordinator.LocalCoordinator;
import jp.tsunagi.referral.coordinator.read.CoordinatorOverview;
import jp.tsunagi.referral.coordinator.read.CoordinatorQueries;
import jp.tsunagi.referral.coordinator.read.CoordinatorTable;
import jp.tsunagi.referral.coordinator.write.CoordinatorActs;
import jp.tsunagi.referral.erasure.Erasure;
import jp.tsunagi.referral.erasure.ErasureCommand;
import jp.tsunagi.referral.erasure.ErasureEvent;
import jp.tsunagi.referral.erasure.ErasureState;
import jp.tsunagi.referral.erasure.publish.ErasureContract;
import jp.tsunagi.referral.imports.DirectoryImports;
import jp.tsunagi.referral.notice.CaseNotices;
import jp.tsunagi.referral.notice.Mailbox;
import jp.tsunagi.referral.notice.MailboxCommand;
import jp.tsunagi.referral.notice.MailboxEvent;
import jp.tsunagi.referral.notice.MailboxState;
import jp.tsunagi.referral.notice.read.NoticeQueries;
import jp.tsunagi.referral.notice.send.Courier;
import jp.tsunagi.referral.notice.send.MailboxTable;
import jp.tsunagi.referral.notice.send.NoticeTable;
import jp.tsunagi.referral.proposal.ChangeProposal;
import jp.tsunagi.referral.proposal.ProposalCommand;
import jp.tsunagi.referral.proposal.ProposalEvent;
import jp.tsunagi.referral.proposal.ProposalState;
import jp.tsunagi.referral.proposal.read.ProposalOverview;
import jp.tsunagi.referral.proposal.read.ProposalQueries;
import jp.tsunagi.referral.proposal.read.ProposalTable;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.referral.resource.SupportResource;
import jp.tsunagi.referral.resource.publish.ResourceContract;
import jp.tsunagi.referral.resource.read.ResourceOverview;
import jp.tsunagi.referral.resource.read.ResourceQueries;
import jp.tsunagi.referral.resource.read.ResourceTable;
import jp.tsunagi.referral.resource.write.ResourceActs;
import jp.tsunagi.referral.window.OneStopWindow;
import jp.tsunagi.referral.window.WindowCommand;
import jp.tsunagi.referral.window.WindowEvent;
import jp.tsunagi.referral.window.WindowState;
import jp.tsunagi.referral.window.read.WindowOverview;
import jp.tsunagi.referral.window.read.WindowQueries;
import jp.tsunagi.referral.window.read.WindowTable;
import jp.tsunagi.referral.window.write.WindowActs;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.imports.Imports;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.service.topic.TopicChannel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the service together: everything that is made, is made here. */
@ApplicationScoped
public class ReferralModule {
    private static final List<Fold<?, ?>> LISTS = List.of(
            new Fold<>(AgencyEvent.class, AgencyOverview.PROJECTION, new AgencyTable()),
            new Fold<>(ResourceEvent.class, ResourceOverview.PROJECTION, new ResourceTable()),
            new Fold<>(CoordinatorEvent.class, CoordinatorOverview.PROJECTION, new CoordinatorTable()),
            new Fold<>(ProposalEvent.class, ProposalOverview.PROJECTION, new ProposalTable()),
            new Fold<>(WindowEvent.class, WindowOverview.PROJECTION, new WindowTable()),
            new Fold<>(CaseEvent.class, CaseOverview.PROJECTION, new CaseTable()),
            new Fold<>(CaseEvent.class, CaseWatch.PROJECTION, new CaseWatchTable()),
            new Fold<>(CaseEvent.class, OfferPreview.PROJECTION, new OfferTable()),
            new Fold<>(CaseEvent.class, FollowUpPlan.PROJECTION, new FollowUpTable()),
            new Fold<>(CaseEvent.class, Escalations.PROJECTION, new EscalationTable()),
            new Fold<>(CaseEvent.class, TaskList.PROJECTION, new TaskTable()),
            new Fold<>(MailboxEvent.class, MailboxTable.PROJECTION, new MailboxTable()));
    private static final List<Fold<?, ?>> NOTICES =
            List.of(new Fold<>(CaseEvent.class, CaseNotices.PROJECTION, new NoticeTable()));

    private static final Duration LOOK_FOR_REBUILDS = Duration.ofSeconds(1);

    private final Workers workers = new Workers();

    @Produces
    @Singleton
    BusinessClock clock(@ReactiveDataSource("relay") Pool relay) {
        return new BusinessClock(relay);
    }

    @Produces
    @Singleton
    CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies(EventStore store) {
        return new CommandHandler<>(new Agency(), Agency.EVENTS, Agency::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources(EventStore store) {
        return new CommandHandler<>(
                new SupportResource(), SupportResource.EVENTS, SupportResource::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators(EventStore store) {
        return new CommandHandler<>(
                new LocalCoordinator(), LocalCoordinator.EVENTS, LocalCoordinator::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<WindowCommand, WindowState, WindowEvent> windows(EventStore store) {
        return new CommandHandler<>(
                new OneStopWindow(), OneStopWindow.EVENTS, OneStopWindow::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<ProposalCommand, ProposalState, ProposalEvent> proposals(EventStore store) {
        return new CommandHandler<>(
                new ChangeProposal(), ChangeProposal.EVENTS, ChangeProposal::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<CaseCommand, CaseState, CaseEvent> cases(EventStore store) {
        return new CommandHandler<>(
                new CoordinationCase(), CoordinationCase.EVENTS, CoordinationCase::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures(EventStore store) {
        return new CommandHandler<>(new Erasure(), Erasure.EVENTS, Erasure::tenancy, store, workers::wake);
    }

    @Produces
    @Singleton
    CommandHandler<MailboxCommand, MailboxState, MailboxEvent> mailboxes(EventStore store) {
        return new CommandHandler<>(new Mailbox(), Mailbox.EVENTS, Mailbox::tenancy, store, workers::wake);
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
    ConferenceTexts texts(Vault vault) {
        return new ConferenceTexts(vault);
    }

    @Produces
    @Singleton
    AdviceTexts adviceTexts(Vault vault) {
        return new AdviceTexts(vault);
    }

    @Produces
    @Singleton
    RelayedNames relayedNames(Vault vault) {
        return new RelayedNames(vault);
    }

    @Produces
    @Singleton
    LocalStaff localStaff(@ReactiveDataSource("relay") Pool relay) {
        return new LocalStaff(relay);
    }

    @Produces
    @Singleton
    Centers centers(Pool app) {
        return new Centers(app);
    }

    @Produces
    @Singleton
    AccessRecords access(Pool app) {
        return new AccessRecords(app);
    }

    @Produces
    @Singleton
    AgencyQueries agencyQueries(Mutiny.SessionFactory sessions) {
        return new AgencyQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    ResourceQueries resourceQueries(Mutiny.SessionFactory sessions) {
        return new ResourceQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    CoordinatorQueries coordinatorQueries(Mutiny.SessionFactory sessions) {
        return new CoordinatorQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    WindowQueries windowQueries(Mutiny.SessionFactory sessions) {
        return new WindowQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    ProposalQueries proposalQueries(Mutiny.SessionFactory sessions) {
        return new ProposalQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    CompletenessQueries completenessQueries(Mutiny.SessionFactory sessions) {
        return new CompletenessQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    CaseQueries caseQueries(Mutiny.SessionFactory sessions) {
        return new CaseQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    NoticeQueries noticeQueries(Mutiny.SessionFactory sessions) {
        return new NoticeQueries(new ScopedReads(sessions));
    }

    @Produces
    @Singleton
    Imports imports(
            @ReactiveDataSource("relay") Pool relay,
            BusinessClock clock,
            @ConfigProperty(name = "tsunagi.file.largest") int largest) {
        return new Imports(relay, clock, largest);
    }

    @Produces
    @Singleton
    DirectoryImports directoryImports(
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources,
            CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators,
            CommandHandler<WindowCommand, WindowState, WindowEvent> windows) {
        var known = new KnownAgencies(agencies);
        return new DirectoryImports(
                new AgencyActs(agencies),
                new ResourceActs(resources, known),
                new CoordinatorActs(coordinators, known),
                new WindowActs(windows, known));
    }

    @Produces
    @Singleton
    Rebuilds rebuilds(
            @ReactiveDataSource("patient") Pool patient,
            @ReactiveDataSource("relay") Pool relay,
            @Any Instance<TopicChannel> channels) {
        return new Rebuilds(patient, TopicChannel.readModels(channels, lists(relay)));
    }

    @Produces
    @Singleton
    Quarantine quarantine(@ReactiveDataSource("relay") Pool relay, @Any Instance<TopicChannel> channels) {
        return new Quarantine(relay, TopicChannel.followers(channels, lists(relay), notices(relay)));
    }

    @Produces
    @Singleton
    Publications publications(@ReactiveDataSource("relay") Pool relay) {
        return new Publications(relay, Context.REFERRAL, ReferralModule::translate);
    }

    void start(
            @Observes StartupEvent starting,
            BusinessClock clock,
            Rebuilds rebuilds,
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            DirectoryImports imports,
            @ReactiveDataSource("append") Pool append,
            @ReactiveDataSource("relay") Pool relay,
            @ConfigProperty(name = "tsunagi.tick") Duration tick,
            @ConfigProperty(name = "tsunagi.follow-up-missed-after") int missedAfter,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        var timers = new TimerRunner(append, new CaseTimers(cases, clock, missedAfter).reactions());
        workers.every(LOOK_FOR_REBUILDS, "rebuilds", rebuilds);
        workers.every(tick, "clock", Workers.awaiting(() -> clock.refresh().replaceWith(false)));
        workers.every(tick, "timers", Workers.awaiting(timers::fireDue));
        workers.every(tick, "imports", Workers.awaiting(imports.importer(relay, clock)::advance));
        workers.follow("coordination-lists", Workers.awaiting(lists(relay).follower()::advance));
        workers.follow("relay", Relay.of(relay, kafka, Context.REFERRAL, ReferralModule::translate));
    }

    /** Notices are noted always, and delivered while a mail server is named. */
    void correspond(
            @Observes StartupEvent starting,
            BusinessClock clock,
            ReactiveMailer mailer,
            @ReactiveDataSource("relay") Pool relay,
            @ConfigProperty(name = "tsunagi.tick") Duration tick,
            @ConfigProperty(name = "tsunagi.mail.server") Optional<String> server,
            @ConfigProperty(name = "tsunagi.mail.from") String from) {
        workers.follow("notices", Workers.awaiting(notices(relay).follower()::advance));
        if (server.isPresent()) {
            var courier = new Courier(relay, mailer, from, clock);
            workers.every(tick, "mail", Workers.awaiting(courier::deliver));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    private static OwnReadModel lists(Pool relay) {
        return new OwnReadModel("coordination-lists", relay, ReferralModule::read, LISTS);
    }

    /** No read model that could be built anew: what was sent is known nowhere else. */
    private static OwnReadModel notices(Pool relay) {
        return new OwnReadModel("notices", relay, CoordinationCase.EVENTS::readOwn, NOTICES);
    }

    private static Optional<PublicEvent> translate(StoredEvent stored) {
        return AgencyContract.translate(stored)
                .or(() -> ResourceContract.translate(stored))
                .or(() -> CaseContract.translate(stored))
                .or(() -> ErasureContract.translate(stored));
    }

    private static Optional<? extends Recorded<?>> read(StoredEvent stored) {
        return Stream.of(
                        CoordinationCase.EVENTS,
                        Agency.EVENTS,
                        SupportResource.EVENTS,
                        Mailbox.EVENTS,
                        LocalCoordinator.EVENTS,
                        OneStopWindow.EVENTS,
                        ChangeProposal.EVENTS)
                .<Recorded<?>>flatMap(events -> events.readOwn(stored).stream())
                .findFirst();
    }
}
