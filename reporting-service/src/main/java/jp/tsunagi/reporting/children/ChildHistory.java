package jp.tsunagi.reporting.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever known of a child, by the days on which it holds and by the time in which it was known. On each
 * day of whatever was known at a time exactly one span holds: of the facts that took effect by the day those with the
 * latest beginning, and of these the ones that were recorded last.
 *
 * @param spans in the order in which they became known; none is ever taken away
 */
public record ChildHistory(UUID child, List<Span> spans) {
    /** Folds what intake says of a child. */
    public static final Projection<ChildHistory, ChildFactsRecorded> PROJECTION = ChildHistory::project;

    public ChildHistory {
        spans = List.copyOf(spans);
    }

    /**
     * Facts that hold on certain days, as it was known for a certain time.
     *
     * @param number the sequence in the topic of the event by which this became known
     * @param facts the facts, with the first day on which they hold
     * @param validTo the first day on which they hold no more; null for no end
     * @param recordedAt since when this is known
     * @param supersededAt when something else became known; null while this is what is known
     */
    public record Span(
            long number,
            ChildFactsRecorded facts,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        /** The first day on which the facts hold. */
        public LocalDate validFrom() {
            return facts.validFrom();
        }

        private boolean isKnown() {
            return supersededAt == null;
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom()) && (validTo == null || day.isBefore(validTo));
        }

        private Span superseded(Instant at) {
            return new Span(number, facts, validTo, recordedAt, at);
        }

        private Span until(LocalDate day, Recorded<?> by) {
            return new Span(by.number(), facts, day, by.recordedAt(), null);
        }
    }

    private static ChildHistory project(
            @Nullable ChildHistory history, Recorded<? extends ChildFactsRecorded> recorded) {
        var known = history == null ? List.<Span>of() : history.spans;
        var facts = recorded.event();
        var from = facts.validFrom();
        var spans = new ArrayList<Span>(known.size() + 2);
        for (var span : known) {
            if (span.isKnown() && span.holdsOn(from)) {
                spans.add(span.superseded(recorded.recordedAt()));
                if (span.validFrom().isBefore(from)) {
                    spans.add(span.until(from, recorded));
                }
            } else {
                spans.add(span);
            }
        }
        spans.add(new Span(recorded.number(), facts, nextAfter(from, known), recorded.recordedAt(), null));
        return new ChildHistory(facts.child(), spans);
    }

    private static @Nullable LocalDate nextAfter(LocalDate day, List<Span> known) {
        return known.stream()
                .filter(Span::isKnown)
                .map(Span::validFrom)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
