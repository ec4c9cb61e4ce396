package jp.tsunagi.referral.coordination;

import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.NoteDueFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.NoteMissedFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.OfFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.DoneBeforeHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.DoneInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpAlreadyRecorded;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpHasEnded;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchFollowUp;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;

/**
 * How a family is followed up after a handoff (フォローアップ): planned when responsibility moves, noted when due, recorded once.
 * One method per act.
 */
final class FollowUpWatch {
    private FollowUpWatch() {}

    static Decision<CaseEvent> whileOpen(CaseFile file, OfFollowUps command) {
        return switch (command) {
            case NoteDueFollowUps c -> noteDue(file, c);
            case NoteMissedFollowUps c -> noteMissed(file, c);
            case RecordFollowUp c -> record(file, c);
        };
    }

    static Decision<CaseEvent> afterClosing(OfFollowUps command) {
        return switch (command) {
            case NoteDueFollowUps _, NoteMissedFollowUps _ -> unchanged();
            case RecordFollowUp _ -> reject(new CaseIsClosed());
        };
    }

    /** After these events, by which an offer is settled or none was pending, what was planned ends, and this is planned instead. */
    static Decision<CaseEvent> plannedAnew(
            CaseFile file, List<CaseEvent> events, List<FollowUp> instead, LocalDate today) {
        List<Timer> timers = new ArrayList<>();
        timers.add(new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE));
        timers.addAll(planned(file, events, instead, today));
        return new Accepted<>(events, timers);
    }

    /**
     * Adds to these events that what was planned ends, and that this is planned instead, but for a child whose care has ended.
     *
     * @return the timers of the new plan
     */
    static List<Timer> planned(CaseFile file, List<CaseEvent> events, List<FollowUp> instead, LocalDate today) {
        var planned = ended(file, file.followUps(), today, events);
        for (var followUp : file.facts().careEndedOn() == null ? instead : List.<FollowUp>of()) {
            events.add(new FollowUpScheduled(file.id(), file.prefecture(), followUp));
            planned = planned.scheduled(followUp);
        }
        return List.of(nextDue(planned), new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
    }

    private static Decision<CaseEvent> noteDue(CaseFile file, NoteDueFollowUps c) {
        var planned = file.followUps();
        List<CaseEvent> events = new ArrayList<>();
        for (var followUp : file.followUps().fallenDue(c.now())) {
            events.add(new FollowUpDue(file.id(), file.prefecture(), followUp));
            planned = planned.due(followUp);
        }
        return events.isEmpty()
                ? unchanged()
                : new Accepted<>(events, List.of(nextDue(planned), nextMissed(planned, c.missedAfter())));
    }

    /** One step of each at a time, also where the timer comes late: nobody is passed over for want of days to do it in. */
    private static Decision<CaseEvent> noteMissed(CaseFile file, NoteMissedFollowUps c) {
        var planned = file.followUps();
        List<CaseEvent> events = new ArrayList<>();
        var today = Japan.day(c.now());
        for (var step : over(planned, c)) {
            events.add(new FollowUpMissed(
                    file.id(), file.prefecture(), file.opened().center(), step.followUp(), step.level(), today));
            planned = planned.missed(step.followUp(), step.level(), today);
        }
        return events.isEmpty() ? unchanged() : new Accepted<>(events, List.of(nextMissed(planned, c.missedAfter())));
    }

    private static List<FollowUps.Missed> over(FollowUps planned, NoteMissedFollowUps c) {
        return planned.nextMissed(c.missedAfter()).stream()
                .filter(step -> !step.at().isAfter(c.now()))
                .toList();
    }

    /** Set with whatever falls due, is missed or recorded. */
    private static Timer nextMissed(FollowUps planned, int missedAfter) {
        return planned.nextMissed(missedAfter).stream()
                .map(FollowUps.Missed::at)
                .min(Comparator.naturalOrder())
                .<Timer>map(at -> new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at))
                .orElseGet(() -> new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
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
        if (isBeforeHandoff(file, c.result())) {
            return reject(new DoneBeforeHandoff());
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new FollowUpRecorded(file.id(), file.prefecture(), followUp, c.result()));
        var planned = file.followUps().recorded(followUp, c.result());
        // Nobody is reminded to ask after a child that has died.
        if (c.result().outcome() == FollowUpOutcome.CARE_ENDED) {
            planned = ended(file, planned, Japan.day(c.now()), events);
        }
        return new Accepted<>(events, List.of(nextDue(planned), nextMissed(planned, c.missedAfter())));
    }

    /** Ends what is still open of these. */
    private static FollowUps ended(CaseFile file, FollowUps planned, LocalDate today, List<CaseEvent> events) {
        var next = planned;
        for (var followUp : planned.open()) {
            events.add(new FollowUpEnded(file.id(), file.prefecture(), followUp, today));
            next = next.ended(followUp);
        }
        return next;
    }

    /** Set with every change of the follow-ups: a timer that has had its turn does not come again by itself. */
    private static Timer nextDue(FollowUps planned) {
        return planned.nextDue()
                .<Timer>map(due -> new Timer.Due(CoordinationCase.FOLLOW_UP_DUE, due))
                .orElseGet(() -> new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE));
    }

    /** What is open was planned when the body that holds the case became responsible, by a handoff, return or reopening. */
    private static boolean isBeforeHandoff(CaseFile file, FollowUpResult result) {
        return result.doneOn().isBefore(file.tenures().getLast().from());
    }
}
