package jp.tsunagi.reporting.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.ChildMerging;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a center ever decided on which records are of one child, by the time in which it was known. It has no other time: two
 * records that are of one child always were, and the days before the decision count by it as well.
 *
 * @param decisions the stream of the center's decisions
 * @param spans in the order in which they became known; none is ever taken away
 */
public record MergeHistory(UUID decisions, List<Span> spans) {
    /** Folds what intake says of merges. */
    public static final Projection<MergeHistory, ChildMerging> PROJECTION = MergeHistory::project;

    public MergeHistory {
        spans = List.copyOf(spans);
    }

    /**
     * A merge, as it was known for a certain time.
     *
     * @param number the sequence in the topic of the event by which this became known
     * @param recordedAt since when this is known
     * @param supersededAt when it was taken back; null while it holds
     */
    public record Span(
            long number,
            ChildrenMerged merge,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        private Span without(UUID child, Instant at) {
            return supersededAt == null && merge.child().equals(child) ? new Span(number, merge, recordedAt, at) : this;
        }
    }

    private static MergeHistory project(@Nullable MergeHistory history, Recorded<? extends ChildMerging> recorded) {
        var known = history == null ? List.<Span>of() : history.spans;
        return new MergeHistory(
                recorded.stream(),
                switch (recorded.event()) {
                    case ChildrenMerged e ->
                        Stream.concat(
                                        known.stream(),
                                        Stream.of(new Span(recorded.number(), e, recorded.recordedAt(), null)))
                                .toList();
                    case ChildrenUnmerged e ->
                        known.stream()
                                .map(span -> span.without(e.child(), recorded.recordedAt()))
                                .toList();
                });
    }
}
