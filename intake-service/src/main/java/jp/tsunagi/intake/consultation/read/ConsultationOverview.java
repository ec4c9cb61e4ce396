package jp.tsunagi.intake.consultation.read;

import static java.util.Objects.requireNonNull;

import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import org.jspecify.annotations.Nullable;

/**
 * What a center's list shows of one consultation.
 *
 * @param number version of the stream that it shows
 * @param received as it came
 * @param dispositionOverdue whether it has gone without a disposition for too long
 */
public record ConsultationOverview(int number, ConsultationReceived received, boolean dispositionOverdue) {
    /** Folds a consultation's events into its row. */
    public static final Projection<ConsultationOverview, ConsultationEvent> PROJECTION = ConsultationOverview::project;

    private static ConsultationOverview project(
            @Nullable ConsultationOverview row, Recorded<? extends ConsultationEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case ConsultationReceived e -> new ConsultationOverview(number, e, false);
            case DispositionFellDue _ ->
                new ConsultationOverview(
                        number, requireNonNull(row, "was never received").received(), true);
        };
    }
}
