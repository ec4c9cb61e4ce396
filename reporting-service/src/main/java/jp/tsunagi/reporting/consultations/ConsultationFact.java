package jp.tsunagi.reporting.consultations;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What reports count of one consultation.
 *
 * @param number the sequence in the topic of what it says last
 * @param received as intake published it
 * @param recordedAt when intake first recorded it
 * @param disposal how it ended; null while it has not
 */
public record ConsultationFact(
        long number,
        ConsultationReceived received,
        Instant recordedAt,
        @Nullable Disposal disposal) {
    /** Folds what intake says of a consultation. */
    public static final Projection<ConsultationFact, PublicEvent> PROJECTION = ConsultationFact::project;

    /**
     * The end of a consultation.
     *
     * @param recordedAt when intake recorded it
     */
    public record Disposal(Disposition disposition, Instant recordedAt) {}

    /** The month it is counted in: that of the day of receipt. */
    public YearMonth month() {
        return YearMonth.from(received.receivedOn());
    }

    private static @Nullable ConsultationFact project(
            @Nullable ConsultationFact fact, Recorded<? extends PublicEvent> recorded) {
        return switch (recorded.event()) {
            case ConsultationReceived e ->
                new ConsultationFact(
                        recorded.number(),
                        e,
                        fact == null ? recorded.recordedAt() : fact.recordedAt,
                        fact == null ? null : fact.disposal);
            case ConsultationDisposed e -> {
                var known = requireNonNull(fact, "a consultation that ended was never received");
                yield new ConsultationFact(
                        recorded.number(),
                        known.received,
                        known.recordedAt,
                        new Disposal(e.disposition(), recorded.recordedAt()));
            }
            default -> fact;
        };
    }
}
