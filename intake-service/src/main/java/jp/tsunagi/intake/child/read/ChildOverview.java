package jp.tsunagi.intake.child.read;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import jp.tsunagi.intake.child.ChildEvent.ChildMergedAway;
import jp.tsunagi.intake.child.ChildEvent.ChildSeparated;
import jp.tsunagi.intake.child.ChildEvent.FactsChanged;
import jp.tsunagi.intake.child.ChildFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a center's list shows of one child.
 *
 * @param number version of the stream that it shows
 * @param identifiedAt when the child was taken down
 * @param prefecture the center's, two digits
 * @param name sealed
 * @param kana sealed; null when not told
 * @param facts as they hold now
 * @param mergedInto the record that goes on in its place; null for one that stands for itself
 */
public record ChildOverview(
        int number,
        Instant identifiedAt,
        String prefecture,
        Sealed name,
        @Nullable Sealed kana,
        ChildFacts facts,
        @Nullable UUID mergedInto) {
    /** Folds a child's events into its row. */
    public static final Projection<ChildOverview, ChildEvent> PROJECTION = ChildOverview::project;

    private static ChildOverview project(@Nullable ChildOverview row, Recorded<? extends ChildEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case ChildIdentified e ->
                new ChildOverview(
                        number,
                        recorded.recordedAt(),
                        e.prefecture(),
                        e.profile().name(),
                        e.profile().kana(),
                        e.facts(),
                        null);
            case FactsChanged e -> known(row).next(number, e.facts(), known(row).mergedInto);
            case ChildMergedAway e -> known(row).next(number, known(row).facts, e.survivor());
            case ChildSeparated _ -> known(row).next(number, known(row).facts, null);
        };
    }

    private static ChildOverview known(@Nullable ChildOverview row) {
        return requireNonNull(row, "was never identified");
    }

    private ChildOverview next(int version, ChildFacts now, @Nullable UUID survivor) {
        return new ChildOverview(version, identifiedAt, prefecture, name, kana, now, survivor);
    }
}
