package jp.tsunagi.intake.child.merge;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.child.merge.MergeCommand.MergeChildren;
import jp.tsunagi.intake.child.merge.MergeCommand.TellApart;
import jp.tsunagi.intake.child.merge.MergeCommand.UnmergeChildren;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenToldApart;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenUnmerged;
import jp.tsunagi.intake.child.merge.MergeRejection.AreMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.GoneElsewhere;
import jp.tsunagi.intake.child.merge.MergeRejection.HasTakenOthersIn;
import jp.tsunagi.intake.child.merge.MergeRejection.NotMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.SameRecord;
import jp.tsunagi.intake.child.merge.MergeRejection.SurvivorIsGone;
import jp.tsunagi.intake.child.merge.MergeState.Decided;
import jp.tsunagi.intake.child.merge.MergeState.Newest;
import jp.tsunagi.intake.child.merge.MergeState.NothingDecided;

/**
 * All merges of one center, in one stream: whatever is asked at the same time is decided one after the other, so that no
 * record goes into one that is gone, and none goes in a circle. The records follow, at once or by a timer.
 */
public final class Merges implements Decider<MergeCommand, MergeState, MergeEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "merge";

    /** The timer by which the records follow when the request that had it decided was cut off. */
    public static final String FOLLOW = "follow-merges";

    /** Long enough for a request to let the record follow by itself. */
    static final Duration FOLLOWED_BY_THEN = Duration.ofSeconds(5);

    /** The names that merges are stored under. */
    public static final EventCatalogue<MergeEvent> EVENTS = EventCatalogue.of(MergeEvent.class)
            .declare(ChildrenMerged.class, "merge.children-merged", 1)
            .declare(ChildrenUnmerged.class, "merge.children-unmerged", 1)
            .declare(ChildrenToldApart.class, "merge.children-told-apart", 1)
            .build();

    @Override
    public MergeState initial() {
        return new NothingDecided();
    }

    @Override
    public Decision<MergeEvent> decide(MergeState state, MergeCommand command) {
        return switch (command) {
            case MergeChildren c -> merge(state, c);
            case UnmergeChildren c -> unmerge(state, c);
            case TellApart c -> tellApart(state, c);
        };
    }

    private static Decision<MergeEvent> merge(MergeState state, MergeChildren c) {
        if (c.child().equals(c.survivor())) {
            return reject(new SameRecord());
        }
        if (state.isGone(c.child())) {
            return isInto(state, c.child(), c.survivor()) ? unchanged() : reject(new GoneElsewhere());
        }
        if (state.isGone(c.survivor())) {
            return reject(new SurvivorIsGone());
        }
        if (!state.into(c.child()).isEmpty()) {
            return reject(new HasTakenOthersIn());
        }
        return decided(
                new ChildrenMerged(
                        c.child(),
                        c.childKnownFrom(),
                        c.survivor(),
                        c.survivorKnownFrom(),
                        c.center(),
                        c.prefecture(),
                        c.reason(),
                        c.on()),
                c.at());
    }

    private static boolean isInto(MergeState state, UUID child, UUID survivor) {
        return state.into(survivor).stream().anyMatch(merge -> merge.child().equals(child));
    }

    private static Decision<MergeEvent> unmerge(MergeState state, UnmergeChildren c) {
        var newest =
                state.newest(c.child()).filter(found -> found.merge().survivor().equals(c.survivor()));
        if (newest.isEmpty()) {
            return reject(new NotMerged());
        }
        return newest.get().merged()
                ? decided(new ChildrenUnmerged(c.child(), c.survivor(), c.on(), c.reason()), c.at())
                : unchanged();
    }

    /** Who looks alike is shown again and again; what a person found out about it is shown with it. */
    private static Decision<MergeEvent> tellApart(MergeState state, TellApart c) {
        if (c.child().equals(c.other())) {
            return reject(new SameRecord());
        }
        if (isInto(state, c.child(), c.other()) || isInto(state, c.other(), c.child())) {
            return reject(new AreMerged());
        }
        return state.areApart(c.child(), c.other())
                ? unchanged()
                : accept(new ChildrenToldApart(c.child(), c.other(), c.center(), c.prefecture(), c.reason(), c.on()));
    }

    private static Decision<MergeEvent> decided(MergeEvent event, Instant at) {
        return accept(event).with(new Timer.Due(FOLLOW, at.plus(FOLLOWED_BY_THEN)));
    }

    @Override
    public MergeState evolve(MergeState state, MergeEvent event) {
        return switch (event) {
            case ChildrenMerged e -> {
                var known = known(state, e.center(), e.prefecture());
                yield known.with(new Newest(known.decisions() + 1, e, true)).together(e.child(), e.survivor());
            }
            case ChildrenUnmerged e ->
                state instanceof Decided decided
                        ? decided.newest(e.child())
                                .map(newest -> unmerged(decided, newest, e))
                                .orElse(decided)
                        : state;
            case ChildrenToldApart e -> known(state, e.center(), e.prefecture()).apart(e.child(), e.other());
        };
    }

    private static Decided known(MergeState state, UUID center, String prefecture) {
        return state instanceof Decided decided ? decided : Decided.none(new Tenancy(prefecture, center, null));
    }

    /** Who takes a merge back because the records are of different children has told them apart. */
    private static Decided unmerged(Decided decided, Newest newest, ChildrenUnmerged e) {
        var back = decided.with(new Newest(decided.decisions() + 1, newest.merge(), false));
        return e.reason() == UnmergeReason.DIFFERENT_CHILDREN ? back.apart(e.child(), e.survivor()) : back;
    }

    /** Who holds a center's merges: the center. */
    public static Tenancy tenancy(MergeState state) {
        return switch (state) {
            case Decided decided -> decided.center();
            case NothingDecided _ -> throw new IllegalStateException("nobody holds what nobody decided");
        };
    }
}
