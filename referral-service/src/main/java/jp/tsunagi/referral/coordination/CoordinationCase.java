package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.ExpireHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.GiveAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.HoldConference;
import jp.tsunagi.referral.coordination.CaseCommand.NoteDueFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.OfferHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OpenCase;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.RequestAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfErased;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseRejection.AdviceAlreadyGiven;
import jp.tsunagi.referral.coordination.CaseRejection.AgencyNotEngaged;
import jp.tsunagi.referral.coordination.CaseRejection.AnsweredTooLate;
import jp.tsunagi.referral.coordination.CaseRejection.AsksItself;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.DoneBeforeHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.DoneInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpAlreadyRecorded;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpHasEnded;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffAlreadySettled;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffPending;
import jp.tsunagi.referral.coordination.CaseRejection.HeldInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.MunicipalityNotCovered;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchAdvice;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchFollowUp;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NotHeld;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedOutsidePrefecture;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedToResponsibleBody;
import jp.tsunagi.referral.coordination.CaseState.Closed;
import jp.tsunagi.referral.coordination.CaseState.Known;
import jp.tsunagi.referral.coordination.CaseState.NotOpened;
import jp.tsunagi.referral.coordination.CaseState.Open;

/**
 * A coordination case: opened by a consultation, worked by the one body that is responsible, offered to a local body until
 * one accepts, followed up afterwards, closed. One method per state, one per act.
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

    /** The names that cases' events are stored under. */
    public static final EventCatalogue<CaseEvent> EVENTS = EventCatalogue.of(CaseEvent.class)
            .declare(CaseOpened.class, "case.opened", 1)
            .declare(AgencyEngaged.class, "case.agency-engaged", 1)
            .declare(ConferenceHeld.class, CONFERENCE_HELD, 1)
            .declare(AdviceRequested.class, ADVICE_REQUESTED, 1)
            .declare(AdviceGiven.class, ADVICE_GIVEN, 1)
            .declare(HandoffOffered.class, "case.handoff-offered", 1)
            .declare(ReferralHandedOff.class, "case.handed-off", 1)
            .declare(HandoffDeclined.class, "case.handoff-declined", 1)
            .declare(HandoffWithdrawn.class, "case.handoff-withdrawn", 1)
            .declare(HandoffExpired.class, "case.handoff-expired", 1)
            .declare(HandoffReturned.class, "case.handoff-returned", 1)
            .declare(FollowUpScheduled.class, "case.follow-up-scheduled", 1)
            .declare(FollowUpDue.class, "case.follow-up-due", 1)
            .declare(FollowUpRecorded.class, "case.follow-up-recorded", 1)
            .declare(FollowUpEnded.class, "case.follow-up-ended", 1)
            .declare(CaseClosed.class, "case.closed", 1)
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
            case EngageAgency _, HoldConference _, CloseCase _ -> reject(new NeverOpened());
            case RequestAdvice _, GiveAdvice _ -> reject(new NeverOpened());
            case OfferHandoff _, AcceptHandoff _, DeclineHandoff _, WithdrawHandoff _ -> reject(new NeverOpened());
            case ExpireHandoff _, ReturnHandoff _, WithdrawOfErased _ -> reject(new NeverOpened());
            case NoteDueFollowUps _, RecordFollowUp _ -> reject(new NeverOpened());
        };
    }

    private static Decision<CaseEvent> whileOpen(CaseFile file, CaseCommand command) {
        return switch (command) {
            case OpenCase _ -> unchanged();
            case EngageAgency c -> engage(file, c);
            case HoldConference c -> hold(file, c);
            case RequestAdvice c -> requestAdvice(file, c);
            case GiveAdvice c -> giveAdvice(file, c);
            case OfferHandoff c -> offer(file, c);
            case AcceptHandoff c -> acceptOffer(file, c);
            case DeclineHandoff c -> decline(file, c);
            case WithdrawHandoff c -> withdraw(file, c);
            case ExpireHandoff c -> expire(file, c);
            case ReturnHandoff c -> giveBack(file, c);
            case WithdrawOfErased c -> withdrawOfErased(file, c);
            case NoteDueFollowUps c -> noteDue(file, c);
            case RecordFollowUp c -> record(file, c);
            case CloseCase c -> close(file, c);
        };
    }

    /** An answer to an offer still says what became of the offer; who it was not made to learns nothing. */
    private static Decision<CaseEvent> afterClosing(CaseFile file, CaseCommand command) {
        return switch (command) {
            case OpenCase _, ExpireHandoff _, NoteDueFollowUps _, WithdrawOfErased _ -> unchanged();
            case AcceptHandoff c ->
                answered(file, c.handoff(), c.body(), c.municipalities(), c.now(), _ -> unchanged());
            case DeclineHandoff c ->
                answered(file, c.handoff(), c.body(), c.municipalities(), c.now(), _ -> unchanged());
            case ReturnHandoff c ->
                file.handoffs()
                                .offeredTo(c.body(), c.municipalities(), c.handoff())
                                .isPresent()
                        ? reject(new CaseIsClosed())
                        : reject(new NoSuchHandoff());
            case EngageAgency _, HoldConference _, OfferHandoff _, WithdrawHandoff _ -> reject(new CaseIsClosed());
            case RecordFollowUp _, CloseCase _, RequestAdvice _, GiveAdvice _ -> reject(new CaseIsClosed());
        };
    }

    private static Decision<CaseEvent> engage(CaseFile file, EngageAgency c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        return file.agencies().contains(c.agency()) ? unchanged() : accept(new AgencyEngaged(id(file), c.agency()));
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
                .orElseGet(() -> accept(new ConferenceHeld(id(file), c.conference())));
    }

    private static Decision<CaseEvent> requestAdvice(CaseFile file, RequestAdvice c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        return c.by().equals(file.opened().center())
                ? reject(new AsksItself())
                : accept(new AdviceRequested(
                        id(file), Advice.asked(c.advice(), c.by(), Japan.day(c.now()), c.question())));
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
                : accept(new AdviceGiven(id(file), c.advice(), new Advice.Answer(Japan.day(c.now()), c.answer())));
    }

    private static Decision<CaseEvent> offer(CaseFile file, OfferHandoff c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        var lapsed = lapsed(file, c.now());
        if (file.handoffs().pending().isPresent() && lapsed.isEmpty()) {
            return reject(new HandoffPending());
        }
        if (c.toBody().equals(file.responsible())) {
            return reject(new OfferedToResponsibleBody());
        }
        if (!isIn(prefecture(file), c.municipality())) {
            return reject(new OfferedOutsidePrefecture());
        }
        if (!c.coveredByBody().contains(c.municipality())) {
            return reject(new MunicipalityNotCovered());
        }
        var today = Japan.day(c.now());
        var offer = new Offer(
                c.handoff(), c.by(), c.toBody(), c.municipality(), today, WorkingDays.after(today, c.workingDays()));
        List<CaseEvent> events = new ArrayList<>();
        lapsed.ifPresent(events::add);
        events.add(new HandoffOffered(id(file), prefecture(file), offer));
        return new Accepted<>(events, List.of(new Timer.Due(HANDOFF_DEADLINE, offer.over())));
    }

    private static Decision<CaseEvent> acceptOffer(CaseFile file, AcceptHandoff c) {
        return answered(
                file, c.handoff(), c.body(), c.municipalities(), c.now(), offer -> handedOff(file, offer, c.now()));
    }

    /** Responsibility moves; the watch over the family begins anew, and what an earlier handoff had planned ends. */
    private static Decision<CaseEvent> handedOff(CaseFile file, Offer offer, Instant now) {
        var today = Japan.day(now);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ReferralHandedOff(id(file), prefecture(file), offer, today));
        return plannedAnew(file, events, FollowUp.after(offer, today), today);
    }

    /** After these events what was planned ends, and this is planned instead; no offer is pending any more. */
    private static Decision<CaseEvent> plannedAnew(
            CaseFile file, List<CaseEvent> events, List<FollowUp> instead, LocalDate today) {
        var planned = file.followUps();
        for (var followUp : file.followUps().open()) {
            events.add(new FollowUpEnded(id(file), prefecture(file), followUp, today));
            planned = planned.ended(followUp);
        }
        for (var followUp : instead) {
            events.add(new FollowUpScheduled(id(file), prefecture(file), followUp));
            planned = planned.scheduled(followUp);
        }
        return new Accepted<>(events, List.of(new Timer.Cancel(HANDOFF_DEADLINE), nextDue(planned)));
    }

    private static Decision<CaseEvent> decline(CaseFile file, DeclineHandoff c) {
        return answered(
                file,
                c.handoff(),
                c.body(),
                c.municipalities(),
                c.now(),
                offer -> Decision.<CaseEvent>accept(
                                new HandoffDeclined(id(file), prefecture(file), offer, Japan.day(c.now()), c.reason()))
                        .with(new Timer.Cancel(HANDOFF_DEADLINE)));
    }

    /** What an answer to an offer leads to: only an offer to that body and municipality, that is pending, in time. */
    private static Decision<CaseEvent> answered(
            CaseFile file,
            UUID handoff,
            UUID body,
            Set<String> municipalities,
            Instant now,
            Function<Offer, Decision<CaseEvent>> answer) {
        var offered = file.handoffs().offeredTo(body, municipalities, handoff);
        if (offered.isEmpty()) {
            return reject(new NoSuchHandoff());
        }
        if (!offered.get().isPending()) {
            return reject(new HandoffAlreadySettled());
        }
        var offer = offered.get().offer();
        return offer.overAt(now) ? reject(new AnsweredTooLate()) : answer.apply(offer);
    }

    private static Decision<CaseEvent> withdraw(CaseFile file, WithdrawHandoff c) {
        var offered = file.handoffs().find(c.handoff());
        if (offered.isEmpty()) {
            return reject(new NoSuchHandoff());
        }
        if (!offered.get().offer().fromBody().equals(c.by())) {
            return reject(new NotResponsible());
        }
        return offered.get().isPending() && lapsed(file, c.now()).isEmpty()
                ? Decision.<CaseEvent>accept(withdrawn(file, offered.get().offer(), c.now()))
                        .with(new Timer.Cancel(HANDOFF_DEADLINE))
                : reject(new HandoffAlreadySettled());
    }

    /** Nobody takes over a child of whom nothing is known any more. */
    private static Decision<CaseEvent> withdrawOfErased(CaseFile file, WithdrawOfErased c) {
        var events = endOfPendingOffer(file, c.now());
        return events.isEmpty() ? unchanged() : new Accepted<>(events, List.of(new Timer.Cancel(HANDOFF_DEADLINE)));
    }

    private static Decision<CaseEvent> expire(CaseFile file, ExpireHandoff c) {
        return lapsed(file, c.now())
                .<Decision<CaseEvent>>map(expired -> accept(expired))
                .orElseGet(Decision::unchanged);
    }

    /** An offer past its last day has expired, whether or not its timer has come to say so. */
    private static Optional<HandoffExpired> lapsed(CaseFile file, Instant now) {
        return file.handoffs()
                .pending()
                .filter(offer -> offer.overAt(now))
                .map(offer -> new HandoffExpired(
                        id(file), prefecture(file), offer, offer.answerBy().plusDays(1)));
    }

    /**
     * Responsibility returns to the body that had handed the case off, and what was planned here ends. An offer made meanwhile
     * goes back with it; a body that has handed the case on before is planned for anew.
     */
    private static Decision<CaseEvent> giveBack(CaseFile file, ReturnHandoff c) {
        var accepted = file.handoffs().offeredTo(c.body(), c.municipalities(), c.handoff());
        if (accepted.isEmpty()) {
            return reject(new NoSuchHandoff());
        }
        var offer = accepted.get().offer();
        if (!c.body().equals(file.responsible())
                || file.handoffs().acceptedBy(c.body()).filter(offer::equals).isEmpty()) {
            return reject(new NotHeld());
        }
        var today = Japan.day(c.now());
        var before = file.handoffs().acceptedBy(offer.fromBody());
        var backTo = before.map(Offer::municipality).orElse(file.opened().municipality());
        var events = endOfPendingOffer(file, c.now());
        events.add(new HandoffReturned(id(file), prefecture(file), offer, backTo, today, c.reason()));
        var instead =
                before.map(held -> FollowUp.afterReturn(held, offer, today)).orElse(List.of());
        return plannedAnew(file, events, instead, today);
    }

    private static Decision<CaseEvent> noteDue(CaseFile file, NoteDueFollowUps c) {
        var planned = file.followUps();
        List<CaseEvent> events = new ArrayList<>();
        for (var followUp : file.followUps().fallenDue(c.now())) {
            events.add(new FollowUpDue(id(file), prefecture(file), followUp));
            planned = planned.due(followUp);
        }
        return events.isEmpty() ? unchanged() : new Accepted<>(events, List.of(nextDue(planned)));
    }

    private static Decision<CaseEvent> record(CaseFile file, RecordFollowUp c) {
        if (!c.by().equals(file.responsible()) && !file.followedUpBy(c.by())) {
            return reject(new NotResponsible());
        }
        var known = file.followUps().find(c.followUp());
        if (known.isEmpty()) {
            return reject(new NoSuchFollowUp());
        }
        var followUp = known.get().followUp();
        if (known.get().state() == FollowUpState.RECORDED) {
            return reject(new FollowUpAlreadyRecorded());
        }
        if (known.get().state() == FollowUpState.ENDED) {
            return reject(new FollowUpHasEnded());
        }
        if (c.result().doneOn().isAfter(Japan.day(c.now()))) {
            return reject(new DoneInTheFuture());
        }
        if (isBeforeHandoff(file, followUp, c.result())) {
            return reject(new DoneBeforeHandoff());
        }
        return Decision.<CaseEvent>accept(new FollowUpRecorded(id(file), prefecture(file), followUp, c.result()))
                .with(nextDue(file.followUps().recorded(followUp, c.result())));
    }

    private static Decision<CaseEvent> close(CaseFile file, CloseCase c) {
        if (!c.by().equals(file.responsible())) {
            return reject(new NotResponsible());
        }
        var events = endOfPendingOffer(file, c.now());
        events.add(new CaseClosed(id(file), prefecture(file), file.municipality(), Japan.day(c.now()), c.outcome()));
        return new Accepted<>(events, List.of(new Timer.Cancel(HANDOFF_DEADLINE), new Timer.Cancel(FOLLOW_UP_DUE)));
    }

    /** A pending offer is taken back by whoever lets go of the case, unless it has expired. */
    private static List<CaseEvent> endOfPendingOffer(CaseFile file, Instant now) {
        List<CaseEvent> events = new ArrayList<>();
        lapsed(file, now)
                .ifPresentOrElse(
                        events::add,
                        () -> file.handoffs().pending().ifPresent(offer -> events.add(withdrawn(file, offer, now))));
        return events;
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> new Open(CaseFile.of(e));
            case CaseClosed e -> new Closed(file(state).closed(e.closedOn()), e);
            case AgencyEngaged e -> new Open(file(state).with(e.agency()));
            case ConferenceHeld e -> new Open(file(state).with(e.conference()));
            case AdviceRequested e -> new Open(file(state).with(e.advice()));
            case AdviceGiven e -> new Open(file(state).answered(e.advice(), e.answer()));
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
            case FollowUpRecorded e ->
                new Open(file(state).with(file(state).followUps().recorded(e.followUp(), e.result())));
            case FollowUpEnded e ->
                new Open(file(state).with(file(state).followUps().ended(e.followUp())));
        };
    }

    /** Who holds a case: the responsible body; the center that handed it off keeps what following up needs. */
    public static Tenancy tenancy(CaseState state) {
        var file = file(state);
        var center = file.opened().center();
        return new Tenancy(
                prefecture(file),
                file.responsible(),
                file.municipality(),
                file.followedUpBy(center) ? Map.of(center, GrantLevel.FOLLOW_UP) : Map.of());
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

    private static HandoffWithdrawn withdrawn(CaseFile file, Offer offer, Instant now) {
        return new HandoffWithdrawn(id(file), prefecture(file), offer, Japan.day(now));
    }

    /** Set with every change of the follow-ups: a timer that has had its turn does not come again by itself. */
    private static Timer nextDue(FollowUps planned) {
        return planned.nextDue()
                .<Timer>map(due -> new Timer.Due(FOLLOW_UP_DUE, due))
                .orElseGet(() -> new Timer.Cancel(FOLLOW_UP_DUE));
    }

    private static boolean isBeforeHandoff(CaseFile file, FollowUp followUp, FollowUpResult result) {
        return file.handoffs()
                .find(followUp.handoff())
                .map(Handoff::settledOn)
                .filter(handedOffOn -> result.doneOn().isBefore(handedOffOn))
                .isPresent();
    }

    private static boolean isIn(String prefecture, String municipality) {
        return municipality.startsWith(prefecture);
    }

    private static UUID id(CaseFile file) {
        return file.opened().id();
    }

    private static String prefecture(CaseFile file) {
        return file.opened().prefecture();
    }
}
