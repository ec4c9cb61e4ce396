package jp.tsunagi.referral.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
     */
    public record Planned(
            FollowUp followUp,
            FollowUpState state,
            @Nullable FollowUpResult result) {
        /** Whether it was done late. */
        public boolean late() {
            return result != null && FollowUp.isLate(followUp.dueOn(), result.doneOn());
        }

        private boolean isOpen() {
            return state == FollowUpState.SCHEDULED || state == FollowUpState.DUE;
        }
    }

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

    /** The moment at which the next one becomes due. */
    Optional<Instant> nextDue() {
        return scheduled().map(FollowUp::due).findFirst();
    }

    /** With this one planned. */
    public FollowUps scheduled(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.SCHEDULED, null));
    }

    /** With this one due. */
    public FollowUps due(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.DUE, null));
    }

    /** With this one done. */
    public FollowUps recorded(FollowUp followUp, FollowUpResult result) {
        return with(new Planned(followUp, FollowUpState.RECORDED, result));
    }

    /** With this one ended before it was done. */
    public FollowUps ended(FollowUp followUp) {
        return with(new Planned(followUp, FollowUpState.ENDED, null));
    }

    private Stream<FollowUp> scheduled() {
        return all.stream()
                .filter(planned -> planned.state() == FollowUpState.SCHEDULED)
                .map(Planned::followUp);
    }

    private FollowUps with(Planned planned) {
        var next = new ArrayList<>(all);
        next.removeIf(known -> known.followUp().id().equals(planned.followUp().id()));
        next.add(planned);
        return new FollowUps(next);
    }
}
