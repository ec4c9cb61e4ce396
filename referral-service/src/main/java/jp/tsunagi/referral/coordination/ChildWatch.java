package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.referral.coordination.CaseCommand.NoteChildFacts;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CareResumed;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import org.jspecify.annotations.Nullable;

/** What a case does when something becomes known of its child: it falls silent, goes on, or proposes a new handoff. */
final class ChildWatch {
    private ChildWatch() {}

    static Decision<CaseEvent> whileOpen(CaseFile file, NoteChildFacts c) {
        var events = noted(file, c);
        var today = Japan.day(c.now());
        if (events.stream().anyMatch(CareEnded.class::isInstance)) {
            events.addAll(HandoffProtocol.endOfPendingOffer(file, c.now(), WithdrawalCause.CARE_ENDED));
            return FollowUpWatch.plannedAnew(file, events, List.of(), today);
        }
        if (events.stream().anyMatch(CareResumed.class::isInstance)) {
            var instead = file.handoffs()
                    .acceptedBy(file.responsible())
                    .map(held -> FollowUp.afterResumption(held, today))
                    .orElse(List.of());
            var timers = FollowUpWatch.planned(file.with(file.facts().careEnded(null)), events, instead, today);
            return new Accepted<>(events, timers);
        }
        return events.isEmpty() ? unchanged() : new Accepted<>(events, List.of());
    }

    /** A case that is closed has nothing to end and is offered to nobody, but must know that care has ended when it goes on. */
    static Decision<CaseEvent> afterClosing(CaseFile file, NoteChildFacts c) {
        return care(file, c.careEndedOn(), Japan.day(c.now()))
                .<Decision<CaseEvent>>map(event -> accept(event))
                .orElseGet(Decision::unchanged);
    }

    private static List<CaseEvent> noted(CaseFile file, NoteChildFacts c) {
        List<CaseEvent> events = new ArrayList<>();
        var today = Japan.day(c.now());
        moved(file, c).ifPresent(livesIn -> events.add(new ChildMoved(file.id(), livesIn, file.municipality(), today)));
        care(file, c.careEndedOn(), today).ifPresent(events::add);
        return events;
    }

    /** Only what is news: where the case is held for that place, or the move was noted before, nothing has to be proposed. */
    private static Optional<String> moved(CaseFile file, NoteChildFacts c) {
        var known = file.facts().livesIn() == null
                ? file.municipality()
                : file.facts().livesIn();
        return Optional.ofNullable(c.livesIn()).filter(livesIn -> !livesIn.equals(known));
    }

    private static Optional<CaseEvent> care(CaseFile file, @Nullable LocalDate endedOn, LocalDate today) {
        if (Objects.equals(file.facts().careEndedOn(), endedOn)) {
            return Optional.empty();
        }
        return Optional.of(endedOn == null ? new CareResumed(file.id(), today) : new CareEnded(file.id(), endedOn));
    }
}
