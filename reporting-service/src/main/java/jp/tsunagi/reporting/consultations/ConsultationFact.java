package jp.tsunagi.reporting.consultations;

import java.time.YearMonth;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What reports count of one consultation.
 *
 * @param number the sequence in the topic that it comes from
 * @param received as intake published it
 */
public record ConsultationFact(long number, ConsultationReceived received) {
    /** Folds what intake says of a consultation. */
    public static final Projection<ConsultationFact, ConsultationReceived> PROJECTION = ConsultationFact::project;

    /** The month it is counted in: that of the day of receipt. */
    public YearMonth month() {
        return YearMonth.from(received.receivedOn());
    }

    private static ConsultationFact project(
            @Nullable ConsultationFact fact, Recorded<? extends ConsultationReceived> recorded) {
        return new ConsultationFact(recorded.number(), recorded.event());
    }
}
