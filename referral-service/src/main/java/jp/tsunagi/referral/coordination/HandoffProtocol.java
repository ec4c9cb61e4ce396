package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.ExpireHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OfHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OfferHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfChild;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseRejection.AnsweredTooLate;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffAlreadySettled;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffPending;
import jp.tsunagi.referral.coordination.CaseRejection.MunicipalityNotCovered;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NotHeld;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedOutsidePrefecture;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedToResponsibleBody;

/**
 * How responsibility moves (引継ぎ): a case is offered to one body at a time, and stays where it is until that body accepts;
 * what was accepted can be given back. One method per act.
 */
final class HandoffProtocol {
    private HandoffProtocol() {}

    static Decision<CaseEvent> whileOpen(CaseFile file, OfHandoff command) {
        return switch (command) {
            case OfferHandoff c -> offer(file, c);
            case AcceptHandoff c -> acceptOffer(file, c);
            case DeclineHandoff c -> decline(file, c);
            case WithdrawHandoff c -> withdraw(file, c);
            case ExpireHandoff c -> expire(file, c);
            case ReturnHandoff c -> giveBack(file, c);
            case WithdrawOfChild c -> withdrawOfChild(file, c);
        };
    }

    /** An answer to an offer still says what became of the offer; who it was not made to learns nothing. */
    static Decision<CaseEvent> afterClosing(CaseFile file, OfHandoff command) {
        return switch (command) {
            case ExpireHandoff _, WithdrawOfChild _ -> unchanged();
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
            case OfferHandoff _, WithdrawHandoff _ -> reject(new CaseIsClosed());
        };
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
        if (!isIn(file.prefecture(), c.municipality())) {
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
        events.add(new HandoffOffered(file.id(), file.prefecture(), offer));
        return new Accepted<>(events, List.of(new Timer.Due(CoordinationCase.HANDOFF_DEADLINE, offer.over())));
    }

    private static Decision<CaseEvent> acceptOffer(CaseFile file, AcceptHandoff c) {
        return answered(
                file, c.handoff(), c.body(), c.municipalities(), c.now(), offer -> handedOff(file, offer, c.now()));
    }

    /** Responsibility moves; the watch over the family begins anew, and what an earlier handoff had planned ends. */
    private static Decision<CaseEvent> handedOff(CaseFile file, Offer offer, Instant now) {
        var today = Japan.day(now);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ReferralHandedOff(file.id(), file.prefecture(), offer, today));
        return FollowUpWatch.plannedAnew(file, events, FollowUp.after(offer, today), today);
    }

    private static Decision<CaseEvent> decline(CaseFile file, DeclineHandoff c) {
        return answered(
                file,
                c.handoff(),
                c.body(),
                c.municipalities(),
                c.now(),
                offer -> Decision.<CaseEvent>accept(new HandoffDeclined(
                                file.id(), file.prefecture(), offer, Japan.day(c.now()), c.reason()))
                        .with(new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE)));
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
                ? Decision.<CaseEvent>accept(withdrawn(file, offered.get().offer(), c.now(), WithdrawalCause.BODY))
                        .with(new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE))
                : reject(new HandoffAlreadySettled());
    }

    /** Nobody takes over a child of whom nothing is known any more. */
    private static Decision<CaseEvent> withdrawOfChild(CaseFile file, WithdrawOfChild c) {
        var events = endOfPendingOffer(file, c.now(), WithdrawalCause.RECORD_GONE);
        return events.isEmpty()
                ? unchanged()
                : new Accepted<>(events, List.of(new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE)));
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
                        file.id(), file.prefecture(), offer, offer.answerBy().plusDays(1)));
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
        if (!file.isHeldBy(offer)) {
            return reject(new NotHeld());
        }
        var today = Japan.day(c.now());
        var before = file.handoffs().acceptedBy(offer.fromBody());
        var backTo = before.map(Offer::municipality).orElse(file.opened().municipality());
        var events = endOfPendingOffer(file, c.now(), WithdrawalCause.BODY);
        events.add(new HandoffReturned(file.id(), file.prefecture(), offer, backTo, today, c.reason()));
        var instead =
                before.map(held -> FollowUp.afterReturn(held, offer, today)).orElse(List.of());
        return FollowUpWatch.plannedAnew(file, events, instead, today);
    }

    /** A pending offer is taken back, unless it has expired. */
    static List<CaseEvent> endOfPendingOffer(CaseFile file, Instant now, WithdrawalCause cause) {
        List<CaseEvent> events = new ArrayList<>();
        lapsed(file, now)
                .ifPresentOrElse(
                        events::add,
                        () -> file.handoffs()
                                .pending()
                                .ifPresent(offer -> events.add(withdrawn(file, offer, now, cause))));
        return events;
    }

    private static HandoffWithdrawn withdrawn(CaseFile file, Offer offer, Instant now, WithdrawalCause cause) {
        return new HandoffWithdrawn(file.id(), file.prefecture(), offer, Japan.day(now), cause);
    }

    private static boolean isIn(String prefecture, String municipality) {
        return municipality.startsWith(prefecture);
    }
}
