package jp.tsunagi.reporting.consultations;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
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
 * @param disposals how it ended, in order; all but the last were followed by a reopening
 * @param reopenings when it was taken up again, in order; the first followed the first disposal, and so on
 */
public record ConsultationFact(
        long number,
        ConsultationReceived received,
        Instant recordedAt,
        List<Disposal> disposals,
        List<Reopening> reopenings) {
    /** Folds what intake says of a consultation. */
    public static final Projection<ConsultationFact, PublicEvent> PROJECTION = ConsultationFact::project;

    public ConsultationFact {
        disposals = List.copyOf(disposals);
        reopenings = List.copyOf(reopenings);
    }

    /**
     * An end of a consultation.
     *
     * @param recordedAt when intake recorded it
     */
    public record Disposal(Disposition disposition, Instant recordedAt) {}

    /**
     * A consultation was taken up again (再開).
     *
     * @param day in Japan
     * @param recordedAt when intake recorded it
     */
    public record Reopening(LocalDate day, Instant recordedAt) {}

    /** The month it is counted in: that of the day of receipt. */
    public YearMonth month() {
        return YearMonth.from(received.receivedOn());
    }

    private static @Nullable ConsultationFact project(
            @Nullable ConsultationFact fact, Recorded<? extends PublicEvent> recorded) {
        return switch (recorded.event()) {
            case ConsultationReceived e ->
                fact == null
                        ? new ConsultationFact(recorded.number(), e, recorded.recordedAt(), List.of(), List.of())
                        : new ConsultationFact(recorded.number(), e, fact.recordedAt, fact.disposals, fact.reopenings);
            case ConsultationDisposed e -> {
                var known = known(fact);
                yield new ConsultationFact(
                        recorded.number(),
                        known.received,
                        known.recordedAt,
                        and(known.disposals, new Disposal(e.disposition(), recorded.recordedAt())),
                        known.reopenings);
            }
            case ConsultationReopened e -> {
                var known = known(fact);
                yield new ConsultationFact(
                        recorded.number(),
                        known.received,
                        known.recordedAt,
                        known.disposals,
                        and(known.reopenings, new Reopening(e.reopenedOn(), recorded.recordedAt())));
            }
            default -> fact;
        };
    }

    private static ConsultationFact known(@Nullable ConsultationFact fact) {
        return requireNonNull(fact, "a consultation that ended was never received");
    }

    private static <T> List<T> and(List<T> before, T last) {
        var more = new ArrayList<>(before);
        more.add(last);
        return more;
    }
}
