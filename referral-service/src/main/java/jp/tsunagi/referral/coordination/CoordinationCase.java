package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AnswerEscalation;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.EscalateToPrefecture;
import jp.tsunagi.referral.coordination.CaseCommand.FinishTask;
import jp.tsunagi.referral.coordination.CaseCommand.GiveAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.HoldConference;
import jp.tsunagi.referral.coordination.CaseCommand.NoteChildFacts;
import jp.tsunagi.referral.coordination.CaseCommand.OfChild;
import jp.tsunagi.referral.coordination.CaseCommand.OfFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.OfHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OpenCase;
import jp.tsunagi.referral.coordination.CaseCommand.Relay;
import jp.tsunagi.referral.coordination.CaseCommand.ReopenCase;
import jp.tsunagi.referral.coordination.CaseCommand.RequestAdvice;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.AnswerRelayed;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CareResumed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import jp.tsunagi.referral.coordination.CaseRejection.AdviceAlreadyGiven;
import jp.tsunagi.referral.coordination.CaseRejection.AgencyNotEngaged;
import jp.tsunagi.referral.coordination.CaseRejection.AsksItself;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.DoneInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.HeldInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchAdvice;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchTask;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.StillOpen;
import jp.tsunagi.referral.coordination.CaseRejection.TaskAlreadyDone;
import jp.tsunagi.referral.coordination.CaseState.Closed;
import jp.tsunagi.referral.coordination.CaseState.Known;
import jp.tsunagi.referral.coordination.CaseState.NotOpened;
import jp.tsunagi.referral.coordination.CaseState.Open;

/**
 * A coordination case: opened by a consultation, worked by the one body that is responsible, offered to a local body until
 * one accepts ({@link HandoffProtocol}), followed up afterwards ({@link FollowUpWatch}), closed. One method per state, one per act.
 */
public final class CoordinationCase implements Decider<CaseCommand, CaseState, CaseEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "case";

    /** The timer that ends an offer nobody answers. */
    public static final String HANDOFF_DEADLINE = "handoff-deadline";

    /** The timer that notes what falls due. */
    public static final String FOLLOW_UP_DUE = "follow-up-due";

    /** The name that a conference is stored under; its texts are sealed for it. */
    public static final String CONFERENCE_HELD = "case.conference-held";

    /** The name that a question is stored under; its text is sealed for it. */
    public static final String ADVICE_REQUESTED = "case.advice-requested";

    /** The name that advice is stored under; its text is sealed for it. */
    public static final String ADVICE_GIVEN = "case.advice-given";

    /** The timer that notes what was missed. */
    public static final String FOLLOW_UP_MISSED = "follow-up-missed";

    /** The name that a question to the prefecture is stored under; its text is sealed for it. */
    public static final String ESCALATED_TO_PREFECTURE = "case.escalated-to-prefecture";

    /** The name that the prefecture's answer is stored under; its text is sealed for it. */
    public static final String ESCALATION_ANSWERED = "case.escalation-answered";

    /** The name that is stored of what the center recorded for a body without access; who told it is sealed for it. */
    public static final String ANSWER_RELAYED = "case.answer-relayed";

    /** The names that cases' events are stored under. */
    public static final EventCatalogue<CaseEvent> EVENTS = EventCatalogue.of(CaseEvent.class)
            .declare(CaseOpened.class, "case.opened", 1)
            .declare(AgencyEngaged.class, "case.agency-engaged", 1)
            .declare(ConferenceHeld.class, CONFERENCE_HELD, 1)
            .declare(TaskDone.class, "case.task-done", 1)
            .declare(AdviceRequested.class, ADVICE_REQUESTED, 1)
            .declare(AdviceGiven.class, ADVICE_GIVEN, 1)
            .declare(EscalatedToPrefecture.class, ESCALATED_TO_PREFECTURE, 1)
            .declare(EscalationAnswered.class, ESCALATION_ANSWERED, 1)
            .declare(AnswerRelayed.class, ANSWER_RELAYED, 1)
            .declare(HandoffOffered.class, "case.handoff-offered", 1)
            .declare(ReferralHandedOff.class, "case.handed-off", 1)
            .declare(HandoffDeclined.class, "case.handoff-declined", 1)
            .declare(HandoffWithdrawn.class, "case.handoff-withdrawn", 2)
            // From before nobody has said why; mostly it was the body.
            .upcast("case.handoff-withdrawn", 1, data -> data.put("cause", WithdrawalCause.BODY.name()))
            .declare(HandoffExpired.class, "case.handoff-expired", 1)
            .declare(HandoffReturned.class, "case.handoff-returned", 1)
            .declare(FollowUpScheduled.class, "case.follow-up-scheduled", 1)
            .declare(FollowUpDue.class, "case.follow-up-due", 1)
            .declare(FollowUpMissed.class, "case.follow-up-missed", 1)
            .declare(FollowUpRecorded.class, "case.follow-up-recorded", 1)
            .declare(FollowUpEnded.class, "case.follow-up-ended", 1)
            .declare(CareEnded.class, "case.care-ended", 1)
            .declare(CareResumed.class, "case.care-resumed", 1)
            .declare(ChildMoved.class, "case.child-moved", 1)
            .declare(CaseClosed.class, "case.closed", 1)
            .declare(CaseReopened.class, "case.reopened", 1)
            .build();

    @Override
    public CaseState initial() {
        return new NotOpened();
    }

    @Override
    public Decision<CaseEvent> decide(CaseState state, CaseCommand command) {
        return switch (state) {
            case NotOpened _ -> beforeOpening(command);
            case Open(var file) -> whileOpen(file, command);
            case Closed(var file, var _) -> afterClosing(file, command);
        };
    }

    private static Decision<CaseEvent> beforeOpening(CaseCommand command) {
        return switch (command) {
            case OpenCase c -> accept(opened(c));
            case EngageAgency _, HoldConference _, FinishTask _, CloseCase _, ReopenCase _ -> reject(new NeverOpened());
            case RequestAdvice _, GiveAdvice _, EscalateToPrefecture _, AnswerEscalation _ -> reject(new NeverOpened());
            case OfHandoff _, OfFollowUps _, OfChild _, Relay _ -> reject(new NeverOpened());
        };
    }

    private static Decision<CaseEvent> whileOpen(CaseFile file, CaseCommand command) {
        return switch (command) {
            case OpenCase _ -> unchanged();
            case EngageAgency c -> engage(file, c);
            case HoldConference c -> hold(file, c);
            case FinishTask c -> finish(file, c);
            case RequestAdvice c -> requestAdvice(file, c);
            case GiveAdvice c -> giveAdvice(file, c);
            case EscalateToPrefecture c -> escalate(file, c);
            case AnswerEscalation c -> answerEscalation(file, c);
            case OfHandoff c -> HandoffProtocol.whileOpen(file, c);
            case OfFollowUps c -> FollowUpWatch.whileOpen(file, c);
            case NoteChildFacts c -> ChildWatch.whileOpen(file, c);
            case Relay c -> Relaying.decide(file, c, said -> whileOpen(file, said));
            case CloseCase c -> close(file, c);
            case ReopenCase _ -> reject(new StillOpen());
        };
    }

    private static Decision<CaseEvent> afterClosing(CaseFile file, CaseCommand command) {
        return switch (command) {
            case OpenCase _ -> unchanged();
            case OfHandoff c -> HandoffProtocol.afterClosing(file, c);
            case OfFollowUps c -> FollowUpWatch.afterClosing(c);
            case NoteChildFacts c -> ChildWatch.afterClosing(file, c);
            case Relay c -> Relaying.decide(file, c, said -> afterClosing(file, said));
            case ReopenCase c -> reopen(file, c);
            case EngageAgency _, HoldConference _, FinishTask _ -> reject(new CaseIsClosed());
            case CloseCase _, RequestAdvice _, GiveAdvice _ -> reject(new CaseIsClosed());
            case EscalateToPrefecture _, AnswerEscalation _ -> reject(new CaseIsClosed());
        };
    }

    private static Decision<CaseEvent> engage(CaseFile file, EngageAgency c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        return file.agencies().contains(c.agency()) ? unchanged() : accept(new AgencyEngaged(file.id(), c.agency()));
    }

    private static Decision<CaseEvent> hold(CaseFile file, HoldConference c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        if (c.conference().heldOn().isAfter(Japan.day(c.now()))) {
            return reject(new HeldInTheFuture());
        }
        return c.conference()
                .named()
                .filter(agency -> !file.agencies().contains(agency))
                .findFirst()
                .<Decision<CaseEvent>>map(stranger -> reject(new AgencyNotEngaged(stranger)))
                .orElseGet(() -> accept(new ConferenceHeld(file.id(), c.conference())));
    }

    /** By the responsible body, whoever did it: agencies that act in a case have no access by that. */
    private static Decision<CaseEvent> finish(CaseFile file, FinishTask c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        if (!file.conferences().leftTask(c.conference(), c.task())) {
            return reject(new NoSuchTask());
        }
        if (file.conferences().doneOn(c.conference(), c.task()).isPresent()) {
            return reject(new TaskAlreadyDone());
        }
        return c.doneOn().isAfter(Japan.day(c.now()))
                ? reject(new DoneInTheFuture())
                : accept(new TaskDone(file.id(), new Conferences.Done(c.conference(), c.task(), c.doneOn())));
    }

    private static Decision<CaseEvent> requestAdvice(CaseFile file, RequestAdvice c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        return c.by().equals(file.opened().center())
                ? reject(new AsksItself())
                : accept(new AdviceRequested(
                        file.id(), Advice.asked(c.advice(), c.by(), Japan.day(c.now()), c.question())));
    }

    /** Also where the case has come back to the center meanwhile: no question stays without an answer on the record. */
    private static Decision<CaseEvent> giveAdvice(CaseFile file, GiveAdvice c) {
        if (!c.by().equals(file.opened().center())) {
            return reject(new NotResponsible());
        }
        var asked = file.advice(c.advice());
        if (asked.isEmpty()) {
            return reject(new NoSuchAdvice());
        }
        return asked.get().answer() != null
                ? reject(new AdviceAlreadyGiven())
                : accept(new AdviceGiven(file.id(), c.advice(), new Advice.Answer(Japan.day(c.now()), c.answer())));
    }

    /** By the center alone, whether it is responsible or follows up: the prefecture oversees centers. */
    private static Decision<CaseEvent> escalate(CaseFile file, EscalateToPrefecture c) {
        if (!c.by().equals(file.opened().center())) {
            return reject(new NotResponsible());
        }
        var question = Advice.asked(c.escalation(), c.by(), Japan.day(c.now()), c.question());
        return accept(new EscalatedToPrefecture(file.id(), file.prefecture(), file.municipality(), question));
    }

    /** Another prefecture learns nothing. */
    private static Decision<CaseEvent> answerEscalation(CaseFile file, AnswerEscalation c) {
        var asked = file.escalation(c.escalation());
        if (asked.isEmpty() || !c.prefecture().equals(file.prefecture())) {
            return reject(new NoSuchAdvice());
        }
        var answer = new Advice.Answer(Japan.day(c.now()), c.answer());
        return asked.get().answer() != null
                ? reject(new AdviceAlreadyGiven())
                : accept(new EscalationAnswered(file.id(), c.escalation(), answer));
    }

    private static Decision<CaseEvent> close(CaseFile file, CloseCase c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        var events = HandoffProtocol.endOfPendingOffer(file, c.now(), WithdrawalCause.BODY);
        events.add(new CaseClosed(file.id(), file.prefecture(), file.municipality(), Japan.day(c.now()), c.outcome()));
        return new Accepted<>(
                events,
                List.of(
                        new Timer.Cancel(HANDOFF_DEADLINE),
                        new Timer.Cancel(FOLLOW_UP_DUE),
                        new Timer.Cancel(FOLLOW_UP_MISSED)));
    }

    /**
     * By the body that was responsible at last, or by the center, to which a family turns again. The body is responsible again,
     * without being asked, because it had not given the case back; it still can. It is planned for anew.
     */
    private static Decision<CaseEvent> reopen(CaseFile file, ReopenCase c) {
        if (!c.by().equals(file.responsible()) && !c.by().equals(file.opened().center())) {
            return reject(new NotResponsible());
        }
        var today = Japan.day(c.now());
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseReopened(
                file.id(), file.prefecture(), file.responsible(), file.municipality(), today, c.reason()));
        var instead = file.handoffs()
                .acceptedBy(file.responsible())
                .map(held -> FollowUp.afterReopening(held, file.tenures().size(), today))
                .orElse(List.of());
        return FollowUpWatch.plannedAnew(file, events, instead, today);
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> new Open(CaseFile.of(e));
            case CaseClosed e -> new Closed(file(state).closed(e.closedOn()), e);
            case CaseReopened e -> new Open(file(state).reopened(e));
            case AgencyEngaged e -> new Open(file(state).with(e.agency()));
            case ConferenceHeld e -> new Open(file(state).with(e.conference()));
            case TaskDone e -> new Open(file(state).with(e.task()));
            case AdviceRequested e -> new Open(file(state).with(e.advice()));
            case AdviceGiven e -> new Open(file(state).answered(e.advice(), e.answer()));
            case EscalatedToPrefecture e -> new Open(file(state).escalated(e.question()));
            case EscalationAnswered e -> new Open(file(state).escalationAnswered(e.escalation(), e.answer()));
            case AnswerRelayed e -> new Open(file(state).with(e.relayed()));
            case HandoffOffered e -> new Open(file(state).with(Handoff.pending(e.offer())));
            case ReferralHandedOff e ->
                new Open(file(state)
                        .with(Handoff.settled(e.offer(), HandoffState.ACCEPTED, e.handedOffOn()))
                        .heldBy(e.offer().toBody(), e.offer().municipality(), e.handedOffOn()));
            case HandoffDeclined e ->
                new Open(file(state).with(Handoff.declined(e.offer(), e.declinedOn(), e.reason())));
            case HandoffWithdrawn e ->
                new Open(file(state).with(Handoff.settled(e.offer(), HandoffState.WITHDRAWN, e.withdrawnOn())));
            case HandoffExpired e ->
                new Open(file(state).with(Handoff.settled(e.offer(), HandoffState.EXPIRED, e.expiredOn())));
            case HandoffReturned e ->
                new Open(file(state)
                        .with(Handoff.returned(e.offer(), e.returnedOn(), e.reason()))
                        .heldBy(e.offer().fromBody(), e.backTo(), e.returnedOn()));
            case FollowUpScheduled e ->
                new Open(file(state).with(file(state).followUps().scheduled(e.followUp())));
            case FollowUpDue e ->
                new Open(file(state).with(file(state).followUps().due(e.followUp())));
            case FollowUpMissed e ->
                new Open(file(state).with(file(state).followUps().missed(e.followUp(), e.level(), e.missedOn())));
            case FollowUpRecorded e ->
                new Open(file(state).with(file(state).followUps().recorded(e.followUp(), e.result())));
            case CareEnded e -> with(state, facts(state).careEnded(e.endedOn()));
            case CareResumed _ -> with(state, facts(state).careEnded(null));
            case ChildMoved e -> with(state, facts(state).in(e.livesIn()));
            case FollowUpEnded e ->
                new Open(file(state).with(file(state).followUps().ended(e.followUp())));
        };
    }

    /** Who holds a case: the responsible body; the center that handed it off keeps what following up needs. */
    public static Tenancy tenancy(CaseState state) {
        var file = file(state);
        var center = file.opened().center();
        return new Tenancy(
                file.prefecture(),
                file.responsible(),
                file.municipality(),
                file.followedUpBy(center) ? Map.of(center, GrantLevel.FOLLOW_UP) : Map.of());
    }

    private static ChildFacts facts(CaseState state) {
        return file(state).facts();
    }

    /** What becomes known of the child leaves a case open or closed, as it is. */
    private static CaseState with(CaseState state, ChildFacts facts) {
        var file = file(state).with(facts);
        return state instanceof Closed(var _, var closing) ? new Closed(file, closing) : new Open(file);
    }

    private static CaseFile file(CaseState state) {
        return switch (state) {
            case NotOpened _ -> throw new IllegalStateException("a case begins with being opened");
            case Known known -> known.file();
        };
    }

    private static CaseOpened opened(OpenCase c) {
        return new CaseOpened(
                c.id(),
                c.consultation(),
                c.child(),
                c.center(),
                c.prefecture(),
                c.municipality(),
                c.openedOn(),
                c.themes(),
                c.sectors());
    }
}
