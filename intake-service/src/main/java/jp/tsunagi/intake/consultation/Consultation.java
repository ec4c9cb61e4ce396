package jp.tsunagi.intake.consultation;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.Act;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.DisposeConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.GiveAdvice;
import jp.tsunagi.intake.consultation.ConsultationCommand.IntroduceAgency;
import jp.tsunagi.intake.consultation.ConsultationCommand.LinkChild;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingDisposition;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingOutcomes;
import jp.tsunagi.intake.consultation.ConsultationCommand.PassOwnership;
import jp.tsunagi.intake.consultation.ConsultationCommand.ProvideInformation;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.RedirectToWindow;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReopenConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.RequestCoordination;
import jp.tsunagi.intake.consultation.ConsultationCommand.TakeOwnership;
import jp.tsunagi.intake.consultation.ConsultationCommand.UnlinkChild;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawIntroduction;
import jp.tsunagi.intake.consultation.ConsultationCommand.Writing;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.AnotherChildLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinatedAboutChild;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinationAlreadyRequested;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NotLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.StillOpen;
import jp.tsunagi.intake.consultation.ConsultationState.Disposed;
import jp.tsunagi.intake.consultation.ConsultationState.NotReceived;
import jp.tsunagi.intake.consultation.ConsultationState.Open;

/** A consultation is received once, and is open until somebody disposes of it, and again once it is taken up again; one
 * that nobody disposes of is noticed. */
public final class Consultation implements Decider<ConsultationCommand, ConsultationState, ConsultationEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "consultation";

    /** Stored name of the event whose texts are sealed: the first particulars. */
    public static final String PARTICULARS_WRITTEN = "consultation.particulars-written";

    /** Likewise: particulars written anew. */
    public static final String PARTICULARS_CORRECTED = "consultation.particulars-corrected";

    /** Likewise: a contact. */
    public static final String CONTACT_RECORDED = "consultation.contact-recorded";

    /** Likewise: a contact written anew. */
    public static final String CONTACT_CORRECTED = "consultation.contact-corrected";

    /** Likewise: the note with which somebody handed it to a colleague. */
    public static final String OWNERSHIP_PASSED = "consultation.ownership-passed";

    private static final String INFORMATION_PROVIDED = "consultation.information-provided";

    /** The timer that notices a consultation nobody has disposed of. */
    public static final String DISPOSITION_DUE = "disposition-due";

    /** The timer that notices introductions whose outcome nobody has asked for. */
    public static final String INTRODUCTION_OUTCOME_DUE = "introduction-outcome-due";

    /** How long a consultation may go without a disposition before it shows up as a finding. */
    static final Duration DISPOSITION_WITHIN = Duration.ofDays(14);

    /** The names that consultations' events are stored under. */
    public static final EventCatalogue<ConsultationEvent> EVENTS = EventCatalogue.of(ConsultationEvent.class)
            .declare(ConsultationReceived.class, "consultation.received", 1)
            .declare(OwnershipTaken.class, "consultation.ownership-taken", 1)
            .declare(OwnershipPassed.class, OWNERSHIP_PASSED, 1)
            .declare(InformationProvided.class, INFORMATION_PROVIDED, 2)
            .declare(AdviceGiven.class, "consultation.advice-given", 1)
            .declare(ChildLinked.class, "consultation.child-linked", 1)
            .declare(ChildUnlinked.class, "consultation.child-unlinked", 1)
            .declare(CoordinationRequested.class, "consultation.coordination-requested", 1)
            .declare(ConsultationDisposed.class, "consultation.disposed", 1)
            .declare(ConsultationReopened.class, "consultation.reopened", 1)
            .declare(DispositionFellDue.class, "consultation.disposition-fell-due", 1)
            .declare(ParticularsWritten.class, PARTICULARS_WRITTEN, 1)
            .declare(ParticularsCorrected.class, PARTICULARS_CORRECTED, 1)
            .declare(ContactRecorded.class, CONTACT_RECORDED, 1)
            .declare(ContactCorrected.class, CONTACT_CORRECTED, 1)
            .declare(ContactWithdrawn.class, "consultation.contact-withdrawn", 1)
            .declare(AgencyIntroduced.class, "consultation.agency-introduced", 1)
            .declare(IntroductionOutcomeRecorded.class, "consultation.introduction-outcome-recorded", 1)
            .declare(IntroductionOutcomeCorrected.class, "consultation.introduction-outcome-corrected", 1)
            .declare(IntroductionWithdrawn.class, "consultation.introduction-withdrawn", 1)
            .declare(IntroductionOutcomeFellDue.class, "consultation.introduction-outcome-fell-due", 1)
            .declare(RedirectedToWindow.class, "consultation.redirected-to-window", 1)
            .upcast(INFORMATION_PROVIDED, 1, Consultation::agenciesOnly)
            .build();

    @Override
    public ConsultationState initial() {
        return new NotReceived();
    }

    @Override
    public Decision<ConsultationEvent> decide(ConsultationState state, ConsultationCommand command) {
        return switch (state) {
            case NotReceived _ -> beforeReceipt(command);
            case Open(var file) -> whileOpen(file, command);
            case Disposed(var file, var _, var disposedOn) -> afterDisposition(file, disposedOn, command);
        };
    }

    private static Decision<ConsultationEvent> beforeReceipt(ConsultationCommand command) {
        return switch (command) {
            case ReceiveConsultation c when c.receivedAt().isAfter(c.now()) -> reject(new ReceivedInTheFuture());
            case ReceiveConsultation c ->
                new Accepted<>(
                        c.particulars() == null
                                ? List.of(received(c))
                                : List.of(received(c), new ParticularsWritten(c.id(), c.particulars())),
                        List.of(watch(c.now())));
            case Act _ -> reject(new NeverReceived());
        };
    }

    private static Decision<ConsultationEvent> whileOpen(ConsultationFile file, ConsultationCommand command) {
        var handling = file.handling();
        var id = handling.received().id();
        return switch (command) {
            case ReceiveConsultation _ -> reject(new AlreadyReceived());
            case TakeOwnership c when c.owner().equals(handling.owner()) -> unchanged();
            case TakeOwnership c -> accept(new OwnershipTaken(id, c.owner()));
            case PassOwnership c when c.owner().equals(handling.owner()) && c.note() == null -> unchanged();
            case PassOwnership c -> accept(new OwnershipPassed(id, c.owner(), c.edition(), c.note()));
            case ProvideInformation c -> accept(new InformationProvided(id, c.agencies(), c.resources()));
            case GiveAdvice c -> accept(new AdviceGiven(id, c.advised()));
            case LinkChild c -> link(handling, c);
            case UnlinkChild c -> unlink(handling, c);
            case RequestCoordination _
            when handling.responses().contains(Response.COORDINATION) -> reject(new CoordinationAlreadyRequested());
            case RequestCoordination c -> accept(coordinationRequested(handling, c));
            case DisposeConsultation c ->
                Decision.<ConsultationEvent>accept(disposed(handling, c)).with(new Timer.Cancel(DISPOSITION_DUE));
            case ReopenConsultation _ -> reject(new StillOpen());
            case Writing c -> file.papers().decide(handling.received(), null, c);
            case IntroduceAgency c -> file.introductions().introduce(id, c);
            case RecordIntroductionOutcome c -> file.introductions().record(id, c);
            case CorrectIntroductionOutcome c -> file.introductions().correct(id, c);
            case WithdrawIntroduction c -> file.introductions().withdraw(id, c);
            case NoteMissingOutcomes c -> file.introductions().note(id, c);
            case RedirectToWindow c -> accept(new RedirectedToWindow(id, c.municipality(), c.today()));
            case NoteMissingDisposition _ when handling.dispositionOverdue() -> unchanged();
            case NoteMissingDisposition _ -> accept(new DispositionFellDue(id));
        };
    }

    private static Decision<ConsultationEvent> afterDisposition(
            ConsultationFile file, LocalDate disposedOn, ConsultationCommand command) {
        var received = file.handling().received();
        return switch (command) {
            case ReceiveConsultation _ -> reject(new AlreadyReceived());
            case LinkChild c -> link(file.handling(), c);
            case UnlinkChild c -> unlink(file.handling(), c);
            case TakeOwnership _, ProvideInformation _, GiveAdvice _, RequestCoordination _, DisposeConsultation _ ->
                reject(new AlreadyDisposed());
            case PassOwnership _, IntroduceAgency _, RedirectToWindow _ -> reject(new AlreadyDisposed());
            case RecordIntroductionOutcome c -> file.introductions().record(received.id(), c);
            case CorrectIntroductionOutcome c -> file.introductions().correct(received.id(), c);
            case WithdrawIntroduction c -> file.introductions().withdraw(received.id(), c);
            case NoteMissingOutcomes c -> file.introductions().note(received.id(), c);
            case Writing c -> file.papers().decide(received, disposedOn, c);
            case ReopenConsultation c ->
                Decision.<ConsultationEvent>accept(reopened(received, c)).with(watch(c.now()));
            // The timer was on its way when the disposition came.
            case NoteMissingDisposition _ -> unchanged();
        };
    }

    /** Whoever it lies with, somebody brings it to its end. */
    private static Timer watch(Instant now) {
        return new Timer.Due(DISPOSITION_DUE, now.plus(DISPOSITION_WITHIN));
    }

    /** Who it was about may be learned at any time; it is one child. */
    private static Decision<ConsultationEvent> link(Handling handling, LinkChild c) {
        if (handling.child() == null) {
            return accept(new ChildLinked(handling.received().id(), c.child()));
        }
        return c.child().equals(handling.child()) ? unchanged() : reject(new AnotherChildLinked());
    }

    /**
     * A wrong link is taken back at any time, because an erasure of the child would take the texts of another family; but not
     * once coordination was asked for: its case is about that child and stays so.
     */
    private static Decision<ConsultationEvent> unlink(Handling handling, UnlinkChild c) {
        if (!c.child().equals(handling.child())) {
            return reject(new NotLinked());
        }
        return handling.responses().contains(Response.COORDINATION)
                ? reject(new CoordinatedAboutChild())
                : accept(new ChildUnlinked(handling.received().id(), c.child(), c.reason()));
    }

    @Override
    public ConsultationState evolve(ConsultationState state, ConsultationEvent event) {
        return switch (event) {
            case ConsultationReceived e -> new Open(ConsultationFile.of(e));
            case OwnershipTaken e -> handled(state, handling -> handling.ownedBy(e.owner()));
            case OwnershipPassed e -> handled(state, handling -> handling.ownedBy(e.owner()));
            case InformationProvided _ -> handled(state, handling -> handling.with(Response.INFORMATION));
            case AdviceGiven _ -> handled(state, handling -> handling.with(Response.ADVICE));
            case ChildLinked e -> handled(state, handling -> handling.about(e.child()));
            case ChildUnlinked _ -> handled(state, handling -> handling.about(null));
            case CoordinationRequested _ -> handled(state, handling -> handling.with(Response.COORDINATION));
            case DispositionFellDue _ -> handled(state, Handling::overdue);
            case ConsultationDisposed e ->
                state instanceof Open(var file)
                        ? new Disposed(file.handled(Handling::settled), e.disposition(), e.disposedOn())
                        : state;
            case ConsultationReopened e ->
                state instanceof Disposed(var file, var _, var _)
                        ? new Open(file.handled(handling -> handling.ownedBy(e.owner())))
                        : state;
            case ParticularsWritten _ -> written(state, Papers::written);
            case ContactRecorded e ->
                written(state, papers -> papers.with(e.contact().id()));
            case ContactWithdrawn e -> written(state, papers -> papers.without(e.contact()));
            case ParticularsCorrected _, ContactCorrected _ -> state;
            case AgencyIntroduced e ->
                introduced(
                        handled(state, handling -> handling.with(Response.INTRODUCTION)),
                        introductions -> introductions.with(e.introduction()));
            case IntroductionOutcomeRecorded e ->
                introduced(state, introductions -> introductions.answered(e.introduction(), e.outcome()));
            case IntroductionOutcomeCorrected e ->
                introduced(state, introductions -> introductions.answered(e.introduction(), e.outcome()));
            case IntroductionWithdrawn e ->
                filed(
                        state,
                        file -> file.introduced(introductions -> introductions.without(e.introduction()))
                                .handledAsIntroduced());
            case IntroductionOutcomeFellDue e ->
                introduced(state, introductions -> introductions.overdue(e.introduction()));
            case RedirectedToWindow _ -> handled(state, handling -> handling.with(Response.MUNICIPAL_WINDOW));
        };
    }

    private static ConsultationState handled(ConsultationState state, UnaryOperator<Handling> step) {
        return filed(state, file -> file.handled(step));
    }

    private static ConsultationState written(ConsultationState state, UnaryOperator<Papers> step) {
        return filed(state, file -> file.written(step));
    }

    private static ConsultationState introduced(ConsultationState state, UnaryOperator<Introductions> step) {
        return filed(state, file -> file.introduced(step));
    }

    private static ConsultationState filed(ConsultationState state, UnaryOperator<ConsultationFile> step) {
        return switch (state) {
            case NotReceived _ -> state;
            case Open(var file) -> new Open(step.apply(file));
            case Disposed(var file, var disposition, var disposedOn) ->
                new Disposed(step.apply(file), disposition, disposedOn);
        };
    }

    /** Who holds a consultation: the center that received it. */
    public static Tenancy tenancy(ConsultationState state) {
        var received = state.known()
                .orElseThrow(() -> new IllegalStateException("nobody holds what was never received"))
                .received();
        return new Tenancy(received.prefecture(), received.center(), received.municipality());
    }

    /** At first a family could be pointed to agencies alone; they stood under another name. */
    private static ObjectNode agenciesOnly(ObjectNode first) {
        first.set("agencies", first.get("resources"));
        first.putArray("resources");
        return first;
    }

    private static ConsultationReceived received(ReceiveConsultation c) {
        return new ConsultationReceived(
                c.id(),
                c.center(),
                c.prefecture(),
                c.municipality(),
                c.receivedAt(),
                c.channel(),
                c.inquirer(),
                c.scope(),
                c.continuity(),
                c.themes(),
                c.urgency(),
                c.outsideOpeningHours(),
                c.carerWork());
    }

    private static CoordinationRequested coordinationRequested(Handling handling, RequestCoordination c) {
        var received = handling.received();
        return new CoordinationRequested(
                received.id(),
                c.child(),
                received.center(),
                received.prefecture(),
                received.municipality(),
                c.today(),
                received.themes(),
                c.sectors());
    }

    private static ConsultationReopened reopened(ConsultationReceived received, ReopenConsultation c) {
        return new ConsultationReopened(
                received.id(),
                received.center(),
                received.prefecture(),
                received.municipality(),
                Japan.day(c.now()),
                c.reason(),
                c.owner());
    }

    private static ConsultationDisposed disposed(Handling handling, DisposeConsultation c) {
        var received = handling.received();
        return new ConsultationDisposed(
                received.id(),
                received.center(),
                received.prefecture(),
                received.municipality(),
                c.today(),
                c.disposition(),
                handling.responses());
    }
}
