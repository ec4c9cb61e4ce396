package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.reject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.Relay;
import jp.tsunagi.referral.coordination.CaseCommand.Relayable;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseEvent.AnswerRelayed;
import jp.tsunagi.referral.coordination.CaseRejection.AnswersItself;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NotHeld;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.ToldBeforeOffer;
import jp.tsunagi.referral.coordination.CaseRejection.ToldInTheFuture;

/**
 * How the center speaks for a body of which nobody has access (代行記録). What may be said, and what follows, is decided as if
 * the body had said it itself at the moment it is recorded; that it was relayed stands before it in the log.
 */
final class Relaying {
    private Relaying() {}

    /** @param ofBody what comes of it when the body says it itself */
    static Decision<CaseEvent> decide(CaseFile file, Relay c, Function<CaseCommand, Decision<CaseEvent>> ofBody) {
        if (!c.by().equals(file.opened().center())) {
            return reject(new NotResponsible());
        }
        var handoff = file.handoffs().find(c.handoff());
        if (handoff.isEmpty()) {
            return reject(new NoSuchHandoff());
        }
        if (c.hasAccess()) {
            return reject(new AnswersItself());
        }
        if (c.said() instanceof CloseCase && !file.isHeldBy(handoff.get().offer())) {
            return reject(new NotHeld());
        }
        var decision = ofBody.apply(c.said());
        return decision instanceof Accepted<CaseEvent> accepted ? recorded(file, handoff.get(), c, accepted) : decision;
    }

    private static Decision<CaseEvent> recorded(CaseFile file, Handoff handoff, Relay c, Accepted<CaseEvent> accepted) {
        var today = Japan.day(c.now());
        if (c.toldOn().isAfter(today)) {
            return reject(new ToldInTheFuture());
        }
        if (c.toldOn().isBefore(since(file, handoff))) {
            return reject(new ToldBeforeOffer());
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new AnswerRelayed(
                file.id(),
                new Relayed(c.relayed(), c.handoff(), answer(c.said()), c.channel(), c.toldOn(), today, c.toldBy())));
        events.addAll(accepted.events());
        return new Accepted<>(events, accepted.timers());
    }

    /** The first day on which this could be said: an answer since the offer, anything else since the body holds the case. */
    private static LocalDate since(CaseFile file, Handoff handoff) {
        return handoff.isPending()
                ? handoff.offer().offeredOn()
                : file.tenures().getLast().from();
    }

    private static Relayed.Answer answer(Relayable said) {
        return switch (said) {
            case AcceptHandoff _ -> Relayed.Answer.ACCEPTANCE;
            case DeclineHandoff _ -> Relayed.Answer.REFUSAL;
            case ReturnHandoff _ -> Relayed.Answer.RETURN;
            case CloseCase _ -> Relayed.Answer.CLOSING;
        };
    }
}
