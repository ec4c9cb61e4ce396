package jp.tsunagi.intake.consultation.read;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
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
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.CoordinationNeed;
import jp.tsunagi.intake.consultation.CoordinationReason;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.Introductions;
import org.jspecify.annotations.Nullable;

/**
 * What a center's lists show of one consultation.
 *
 * @param number version of the stream that it shows
 * @param handling what has come of it
 * @param disposition how it ended; null while it is open, for the first time or again
 * @param openSince when it came, or was taken up again
 * @param touched whether somebody has seen to it since
 * @param introductions to whom the family was introduced; whether an outcome is overdue shows by its day
 */
public record ConsultationOverview(
        int number,
        Handling handling,
        @Nullable Disposition disposition,
        Instant openSince,
        boolean touched,
        Introductions introductions) {
    /** Folds a consultation's events into its row. */
    public static final Projection<ConsultationOverview, ConsultationEvent> PROJECTION = ConsultationOverview::project;

    private static ConsultationOverview project(
            @Nullable ConsultationOverview row, Recorded<? extends ConsultationEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case ConsultationReceived e ->
                new ConsultationOverview(number, Handling.of(e), null, e.receivedAt(), false, Introductions.NONE);
            case OwnershipTaken e -> known(row).seenTo(number, handling -> handling.ownedBy(e.owner()));
            case OwnershipPassed e -> known(row).seenTo(number, handling -> handling.ownedBy(e.owner()));
            case InformationProvided _ -> known(row).seenTo(number, handling -> handling.with(Response.INFORMATION));
            case AdviceGiven _ -> known(row).seenTo(number, handling -> handling.with(Response.ADVICE));
            case AgencyIntroduced e ->
                known(row)
                        .seenTo(number, handling -> handling.with(Response.INTRODUCTION))
                        .introduced(number, introductions -> introductions.with(e.introduction()));
            case RedirectedToWindow _ ->
                known(row).seenTo(number, handling -> handling.with(Response.MUNICIPAL_WINDOW));
            case CoordinationRequested _ -> known(row).seenTo(number, handling -> handling.with(Response.COORDINATION));
            case ContactRecorded _ -> known(row).seenTo(number, UnaryOperator.identity());
            case ChildLinked e -> known(row).next(number, handling -> handling.about(e.child()));
            case ChildUnlinked _ -> known(row).next(number, handling -> handling.about(null));
            case DispositionFellDue _ -> known(row).next(number, Handling::overdue);
            case IntroductionOutcomeRecorded e ->
                known(row).introduced(number, introductions -> introductions.answered(e.introduction(), e.outcome()));
            case IntroductionOutcomeCorrected e ->
                known(row).introduced(number, introductions -> introductions.answered(e.introduction(), e.outcome()));
            case IntroductionWithdrawn e ->
                known(row)
                        .introduced(number, introductions -> introductions.without(e.introduction()))
                        .handledAsIntroduced();
            case ParticularsWritten _,
                    ParticularsCorrected _,
                    ContactCorrected _,
                    ContactWithdrawn _,
                    IntroductionOutcomeFellDue _ -> known(row).next(number, UnaryOperator.identity());
            case ConsultationDisposed e -> known(row).disposed(number, e.disposition());
            case ConsultationReopened e -> known(row).reopened(number, e.owner(), recorded.validAt());
        };
    }

    private static ConsultationOverview known(@Nullable ConsultationOverview row) {
        return requireNonNull(row, "was never received");
    }

    /** Why coordination should be thought of. */
    Set<CoordinationReason> coordinationSuggested() {
        return disposition == null ? CoordinationNeed.of(handling, introductions) : Set.of();
    }

    private ConsultationOverview next(int version, UnaryOperator<Handling> step) {
        return new ConsultationOverview(version, step.apply(handling), disposition, openSince, touched, introductions);
    }

    private ConsultationOverview seenTo(int version, UnaryOperator<Handling> step) {
        return new ConsultationOverview(version, step.apply(handling), disposition, openSince, true, introductions);
    }

    private ConsultationOverview introduced(int version, UnaryOperator<Introductions> step) {
        return new ConsultationOverview(version, handling, disposition, openSince, touched, step.apply(introductions));
    }

    private ConsultationOverview handledAsIntroduced() {
        return introductions.none() ? next(number, handling -> handling.without(Response.INTRODUCTION)) : this;
    }

    private ConsultationOverview disposed(int version, Disposition how) {
        return new ConsultationOverview(version, handling.settled(), how, openSince, touched, introductions);
    }

    /** Whoever it lies with now has still to see to it, unless it is who reopened it. */
    private ConsultationOverview reopened(int version, @Nullable String owner, Instant at) {
        return new ConsultationOverview(version, handling.ownedBy(owner), null, at, owner != null, introductions);
    }
}
