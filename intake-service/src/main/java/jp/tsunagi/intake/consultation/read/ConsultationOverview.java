package jp.tsunagi.intake.consultation.read;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.Handling;
import org.jspecify.annotations.Nullable;

/**
 * What a center's list shows of one consultation.
 *
 * @param number version of the stream that it shows
 * @param handling what has come of it
 * @param disposition how it ended; null while it is open
 */
public record ConsultationOverview(
        int number, Handling handling, @Nullable Disposition disposition) {
    /** Folds a consultation's events into its row. */
    public static final Projection<ConsultationOverview, ConsultationEvent> PROJECTION = ConsultationOverview::project;

    private static ConsultationOverview project(
            @Nullable ConsultationOverview row, Recorded<? extends ConsultationEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case ConsultationReceived e -> new ConsultationOverview(number, Handling.of(e), null);
            case OwnershipTaken e -> known(row).next(number, handling -> handling.ownedBy(e.owner()));
            case InformationProvided _ -> known(row).next(number, handling -> handling.with(Response.INFORMATION));
            case AdviceGiven _ -> known(row).next(number, handling -> handling.with(Response.ADVICE));
            case AgencyIntroduced _ -> known(row).next(number, handling -> handling.with(Response.INTRODUCTION));
            case RedirectedToWindow _ -> known(row).next(number, handling -> handling.with(Response.MUNICIPAL_WINDOW));
            case ChildLinked e -> known(row).next(number, handling -> handling.about(e.child()));
            case ChildUnlinked _ -> known(row).next(number, handling -> handling.about(null));
            case CoordinationRequested _ -> known(row).next(number, handling -> handling.with(Response.COORDINATION));
            case DispositionFellDue _ -> known(row).next(number, Handling::overdue);
            case ParticularsWritten _,
                    ParticularsCorrected _,
                    ContactRecorded _,
                    ContactCorrected _,
                    ContactWithdrawn _,
                    IntroductionOutcomeRecorded _,
                    IntroductionOutcomeFellDue _ -> known(row).next(number, UnaryOperator.identity());
            case ConsultationDisposed e ->
                new ConsultationOverview(number, known(row).handling().settled(), e.disposition());
        };
    }

    private static ConsultationOverview known(@Nullable ConsultationOverview row) {
        return requireNonNull(row, "was never received");
    }

    private ConsultationOverview next(int version, UnaryOperator<Handling> step) {
        return new ConsultationOverview(version, step.apply(handling), disposition);
    }
}
