package jp.tsunagi.intake.child.merge.write;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildCommand.FollowMerge;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.MergeCommand;
import jp.tsunagi.intake.child.merge.MergeEvent;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeState;
import jp.tsunagi.intake.child.merge.MergeState.Newest;
import jp.tsunagi.intake.child.merge.Merges;
import jp.tsunagi.service.problem.ProblemException;

/**
 * Has merges decided by their center's stream, then lets the record follow. A decision is final before any record follows;
 * a record follows in the order of the decisions, however late somebody comes with an older one.
 */
public final class MergeRegister {
    private final CommandHandler<MergeCommand, MergeState, MergeEvent> merges;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final BusinessClock clock;

    public MergeRegister(
            CommandHandler<MergeCommand, MergeState, MergeEvent> merges,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            BusinessClock clock) {
        this.merges = merges;
        this.children = children;
        this.clock = clock;
    }

    /** The stream of a center's merges. */
    public static StreamId stream(UUID center) {
        return new StreamId(Merges.CATEGORY, Fingerprint.of("merge\n" + center).asUuid());
    }

    /** What became of a command: of the record when it has followed, of the decision when there was none. */
    public Uni<Outcome> decide(UUID center, MergeCommand command, Origin origin) {
        var stream = stream(center);
        return merges.handle(new Command<>(stream, Expected.NEW_OR_LOADED, origin, clock.instant(), command))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Appended _, Outcome.Repeated _, Outcome.Unchanged _ ->
                        merges.read(stream, Scope.PLATFORM)
                                .chain(found -> found.state()
                                        .newest(command.child())
                                        .map(newest -> follow(newest, origin))
                                        .orElse(Uni.createFrom().item(outcome)));
                    case Outcome.Stale _, Outcome.NotFound _, Outcome.CommandIdReused _, Outcome.Rejected _ ->
                        Uni.createFrom().item(outcome);
                });
    }

    /** Those of other records of this center that a person has told apart from one. */
    public Uni<Set<UUID>> apartFrom(UUID child, UUID center, Collection<UUID> others) {
        return merges.read(stream(center), Scope.PLATFORM)
                .map(found -> others.stream()
                        .filter(other -> found.state().areApart(child, other))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The merges by which records of this center went into another one, the oldest first. */
    public Uni<List<ChildrenMerged>> into(UUID survivor, UUID center) {
        return merges.read(stream(center), Scope.PLATFORM)
                .map(found -> found.state().into(survivor));
    }

    /**
     * Fails with the problem {@code child-merged} when it was decided that this center's record goes into another, also before
     * the record has followed.
     */
    public Uni<Void> refuseGone(UUID child, UUID center) {
        return merges.read(stream(center), Scope.PLATFORM)
                .invoke(found -> {
                    if (found.state().isGone(child)) {
                        throw new ProblemException(MergeRules.MERGED_AWAY);
                    }
                })
                .replaceWithVoid();
    }

    /** What the timer stands for: every record follows what was decided of it last, most of them have. */
    public Uni<Outcome> fire(UUID register, Origin origin) {
        return merges.read(new StreamId(Merges.CATEGORY, register), Scope.PLATFORM)
                .chain(found -> Multi.createFrom()
                        .iterable(found.state().newest())
                        .onItem()
                        .transformToUniAndConcatenate(newest -> follow(newest, origin))
                        .collect()
                        .asList())
                // Who lost every race comes again, and with it all others, who have nothing to do then.
                .map(outcomes -> outcomes.stream()
                        .filter(outcome -> outcome instanceof Outcome.Stale)
                        .findFirst()
                        .orElse(outcomes.getLast()));
    }

    private Uni<Outcome> follow(Newest newest, Origin origin) {
        var merge = newest.merge();
        return children.handle(new Command<>(
                new StreamId(Child.CATEGORY, merge.child()),
                Expected.AS_LOADED,
                origin.then("follow " + newest.number()),
                clock.instant(),
                new FollowMerge(newest.number(), newest.merged() ? merge.survivor() : null)));
    }
}
