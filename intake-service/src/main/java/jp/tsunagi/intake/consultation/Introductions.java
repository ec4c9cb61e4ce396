package jp.tsunagi.intake.consultation;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Decision.Accepted;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.IntroduceAgency;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingOutcomes;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawIntroduction;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchIntroduction;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeAlreadyKnown;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeNotKnown;
import org.jspecify.annotations.Nullable;

/**
 * The introductions of a consultation, in order, and the rules of their outcomes. These are asked for after the
 * consultation's end, too: whether a family has been taken in often shows only then.
 */
public record Introductions(List<Made> all) {
    /** None yet. */
    public static final Introductions NONE = new Introductions(List.of());

    public Introductions {
        all = List.copyOf(all);
    }

    /**
     * An introduction and what came of it.
     *
     * @param outcome null while it is not known
     * @param overdue whether it has been missing for too long
     */
    public record Made(Introduction introduction, @Nullable IntroductionOutcome outcome, boolean overdue) {
        boolean is(UUID id) {
            return introduction.id().equals(id);
        }

        /** Whether a timer has to watch for its outcome. */
        private boolean watched() {
            return outcome == null && !overdue;
        }
    }

    Decision<ConsultationEvent> introduce(UUID consultation, IntroduceAgency c) {
        var introduction = new Introduction(c.introduction(), c.agency(), c.now());
        return Decision.<ConsultationEvent>accept(new AgencyIntroduced(consultation, introduction))
                .with(with(introduction).watch());
    }

    Decision<ConsultationEvent> record(UUID consultation, RecordIntroductionOutcome c) {
        var made = find(c.introduction());
        if (made.isEmpty()) {
            return reject(new NoSuchIntroduction());
        }
        if (made.get().outcome() != null) {
            return made.get().outcome() == c.outcome() ? unchanged() : reject(new OutcomeAlreadyKnown());
        }
        return Decision.<ConsultationEvent>accept(
                        new IntroductionOutcomeRecorded(consultation, c.introduction(), c.outcome()))
                .with(answered(c.introduction(), c.outcome()).watch());
    }

    Decision<ConsultationEvent> correct(UUID consultation, CorrectIntroductionOutcome c) {
        var made = find(c.introduction());
        if (made.isEmpty()) {
            return reject(new NoSuchIntroduction());
        }
        if (made.get().outcome() == null) {
            return reject(new OutcomeNotKnown());
        }
        return made.get().outcome() == c.outcome()
                ? unchanged()
                : accept(new IntroductionOutcomeCorrected(consultation, c.introduction(), c.outcome(), c.reason()));
    }

    Decision<ConsultationEvent> withdraw(UUID consultation, WithdrawIntroduction c) {
        return find(c.introduction()).isEmpty()
                ? reject(new NoSuchIntroduction())
                : Decision.<ConsultationEvent>accept(
                                new IntroductionWithdrawn(consultation, c.introduction(), c.reason()))
                        .with(without(c.introduction()).watch());
    }

    private Optional<Made> find(UUID id) {
        return all.stream().filter(known -> known.is(id)).findFirst();
    }

    Decision<ConsultationEvent> note(UUID consultation, NoteMissingOutcomes c) {
        var due = all.stream()
                .filter(Made::watched)
                .map(Made::introduction)
                .filter(introduction -> !introduction.outcomeDue().isAfter(c.now()))
                .map(Introduction::id)
                .toList();
        var later = this;
        for (var introduction : due) {
            later = later.overdue(introduction);
        }
        // Answered while the timer was on its way.
        return due.isEmpty()
                ? unchanged()
                : new Accepted<>(
                        due.stream()
                                .<ConsultationEvent>map(
                                        introduction -> new IntroductionOutcomeFellDue(consultation, introduction))
                                .toList(),
                        List.of(later.watch()));
    }

    /** The agencies that see to the family, or may do so yet: not those of which it is known that nothing came of it. */
    Stream<UUID> agenciesAtWork() {
        return all.stream()
                .filter(made -> made.outcome() != IntroductionOutcome.NOT_TAKEN_UP)
                .map(made -> made.introduction().agency());
    }

    /** When the next outcome that is not known should be, or should have been. */
    public Optional<Instant> outcomeDue() {
        return all.stream()
                .filter(made -> made.outcome() == null)
                .map(made -> made.introduction().outcomeDue())
                .min(Instant::compareTo);
    }

    /** The same with one more. */
    public Introductions with(Introduction introduction) {
        var more = new ArrayList<>(all);
        more.add(new Made(introduction, null, false));
        return new Introductions(more);
    }

    /** The same, the outcome of one known. */
    public Introductions answered(UUID id, IntroductionOutcome outcome) {
        return each(made -> made.is(id), made -> new Made(made.introduction(), outcome, false));
    }

    /** The same without one that counts no more. */
    public Introductions without(UUID id) {
        return new Introductions(all.stream().filter(made -> !made.is(id)).toList());
    }

    /** Whether there are none. */
    public boolean none() {
        return all.isEmpty();
    }

    /** The same, the outcome of one missing for too long. */
    Introductions overdue(UUID id) {
        return each(made -> made.is(id), made -> new Made(made.introduction(), made.outcome(), true));
    }

    private Introductions each(Predicate<Made> which, UnaryOperator<Made> step) {
        return new Introductions(all.stream()
                .map(made -> which.test(made) ? step.apply(made) : made)
                .toList());
    }

    /** One timer for all: it rings when the next outcome falls due. */
    private Timer watch() {
        return due().min(Instant::compareTo)
                .<Timer>map(next -> new Timer.Due(Consultation.INTRODUCTION_OUTCOME_DUE, next))
                .orElseGet(() -> new Timer.Cancel(Consultation.INTRODUCTION_OUTCOME_DUE));
    }

    private Stream<Instant> due() {
        return all.stream()
                .filter(Made::watched)
                .map(made -> made.introduction().outcomeDue());
    }
}
