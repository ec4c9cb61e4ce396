package jp.tsunagi.referral.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * All follow-ups of a case, earliest due day first.
 *
 * @param all each once
 */
public record FollowUps(List<Planned> all) {
    /** No follow-ups: nothing was handed off. */
    public static final FollowUps NONE = new FollowUps(List.of());

    /**
     * A follow-up and how far it has come.
     *
     * @param result what it found; null while it is not recorded
     * @param told who was told last that nobody had recorded it; null while it was not missed
     */
    public record Planned(
            FollowUp followUp,
            FollowUpState state,
            @Nullable FollowUpResult result,
            @Nullable Told told) {
        /** Who was told last that nobody had recorded it; null while it was not missed. */
        public @Nullable EscalationLevel missed() {
            return told == null ? null : told.level();
        }

        /** Whether it was done late. */
        public boolean late() {
            return result != null && FollowUp.isLate(followUp.dueOn(), result.doneOn());
        }

        private Optional<EscalationLevel> nextLevel() {
            return told == null
                    ? Optional.of(EscalationLevel.COORDINATOR)
                    : told.level().next();
        }

        private LocalDate waitsSince() {
            return told == null ? followUp.dueOn() : told.on();
        }

        private boolean isOpen() {
            return state == FollowUpState.SCHEDULED || state == FollowUpState.DUE;
        }
    }

    /** That nobody had recorded a follow-up was told to these, on that day in Japan. */
    public record Told(EscalationLevel level, LocalDate on) {}

    public FollowUps {
        all = all.stream()
                .sorted(Comparator.comparing(
                                (Planned planned) -> planned.followUp().dueOn())
                        .thenComparing(planned -> planned.followUp().id()))
                .toList();
    }

    /** The follow-up with this id. */
    public Optional<Planned> find(UUID followUp) {
        return all.stream()
                .filter(planned -> planned.followUp().id().equals(followUp))
                .findFirst();
    }

    /** Those that somebody still has to do. */
    List<FollowUp> open() {
        return all.stream().filter(Planned::isOpen).map(Planned::followUp).toList();
    }

    /** Those whose day has come without anybody having noted it. */
    List<FollowUp> fallenDue(Instant now) {
        return scheduled().filter(followUp -> !followUp.due().isAfter(now)).toList();
    }

    /**
     * The next step of each that is due, and its day, when it is missed for so many working days from step to step: who was told
     * late has them all the same.
     */
    List<Missed> nextMissed(int missedAfter) {
        return all.stream()
                .filter(planned -> planned.state() == FollowUpState.DUE)
                .flatMap(planned -> planned.nextLevel().stream()
                        .map(level -> new Missed(
                                planned.followUp(), level, WorkingDays.after(planned.waitsSince(), missedAfter))))
                .toList();
    }

    /** A step of an escalation: who is told that nobody has recorded this follow-up, and on which day. */
    record Missed(FollowUp followUp, EscalationLevel level, LocalDate on) {
        /** The moment of it: its day begins in Japan. */
        Instant at() {
            return on.atStartOfDay(Japan.ZONE).toInstant();
        }
    }

    /** The moment at which the next one becomes due. */
    Optional<Instant> nextDue() {
        return scheduled().map(FollowUp::due).findFirst();
    }

    /** With this one planned. */
    public FollowUps scheduled(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.SCHEDULED, null, null));
    }

    /** With this one due. */
    public FollowUps due(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.DUE, null, null));
    }

    /** With this one missed, and these told so on that day. */
    public FollowUps missed(FollowUp followUp, EscalationLevel level, LocalDate on) {
        return with(new Planned(followUp, FollowUpState.DUE, null, new Told(level, on)));
    }

    /** With this one done. */
    public FollowUps recorded(FollowUp followUp, FollowUpResult result) {
        return with(new Planned(followUp, FollowUpState.RECORDED, result, toldOf(followUp)));
    }

    /** With this one ended before it was done. */
    public FollowUps ended(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.ENDED, null, toldOf(followUp)));
    }

    private Stream<FollowUp> scheduled() {
        return all.stream()
                .filter(planned -> planned.state() == FollowUpState.SCHEDULED)
                .map(Planned::followUp);
    }

    private @Nullable Told toldOf(FollowUp followUp) {
        return find(followUp.id()).map(Planned::told).orElse(null);
    }

    private FollowUps with(Planned planned) {
        var next = new ArrayList<>(all);
        next.removeIf(known -> known.followUp().id().equals(planned.followUp().id()));
        next.add(planned);
        return new FollowUps(next);
    }
}
