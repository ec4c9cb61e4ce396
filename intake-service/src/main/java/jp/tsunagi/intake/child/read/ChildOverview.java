package jp.tsunagi.intake.child.read;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildEvent.CareEnded;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import jp.tsunagi.intake.child.ChildEvent.ResidenceChanged;
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
 */
public record ChildOverview(
        int number,
        Instant identifiedAt,
        String prefecture,
        Sealed name,
        @Nullable Sealed kana,
        ChildFacts facts) {
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
                        e.facts());
            case CareProfileAssessed e -> next(row, number, e.facts());
            case ResidenceChanged e -> next(row, number, e.facts());
            case CareEnded e -> next(row, number, e.facts());
        };
    }

    private static ChildOverview next(@Nullable ChildOverview row, int number, ChildFacts facts) {
        var known = requireNonNull(row, "was never identified");
        return new ChildOverview(number, known.identifiedAt, known.prefecture, known.name, known.kana, facts);
    }
}
