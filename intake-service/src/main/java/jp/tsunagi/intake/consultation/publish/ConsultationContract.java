package jp.tsunagi.intake.consultation.publish;

import java.util.Optional;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.intake.consultation.Consultation;
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

/** Private event to public event: codes and the day, nothing that names anybody. */
public final class ConsultationContract {
    private ConsultationContract() {}

    /** The public event of a stored one, if consultations' events tell it to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Consultation.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(ConsultationEvent event) {
        return switch (event) {
            case ConsultationReceived e ->
                Optional.of(new jp.tsunagi.contracts.intake.ConsultationReceived(
                        e.id(),
                        e.center(),
                        e.prefecture(),
                        e.municipality(),
                        Japan.day(e.receivedAt()),
                        e.channel(),
                        e.inquirer(),
                        e.scope(),
                        e.continuity(),
                        e.themes(),
                        e.outsideOpeningHours()));
            case CoordinationRequested e ->
                Optional.of(new jp.tsunagi.contracts.intake.CoordinationRequested(
                        e.id(),
                        e.child(),
                        e.center(),
                        e.prefecture(),
                        e.municipality(),
                        e.requestedOn(),
                        e.themes(),
                        e.sectors()));
            case ConsultationDisposed e ->
                Optional.of(new jp.tsunagi.contracts.intake.ConsultationDisposed(
                        e.id(),
                        e.center(),
                        e.prefecture(),
                        e.municipality(),
                        e.disposedOn(),
                        e.disposition(),
                        e.responses()));
            case ConsultationReopened e ->
                Optional.of(new jp.tsunagi.contracts.intake.ConsultationReopened(
                        e.id(), e.center(), e.prefecture(), e.municipality(), e.reopenedOn(), e.reason()));
            case OwnershipTaken _, OwnershipPassed _, InformationProvided _, AdviceGiven _, DispositionFellDue _ ->
                Optional.empty();
            case ChildLinked _, ChildUnlinked _ -> Optional.empty();
            case ParticularsWritten _, ParticularsCorrected _ -> Optional.empty();
            case ContactRecorded _, ContactCorrected _, ContactWithdrawn _ -> Optional.empty();
            case AgencyIntroduced _,
                    IntroductionOutcomeRecorded _,
                    IntroductionOutcomeCorrected _,
                    IntroductionWithdrawn _,
                    IntroductionOutcomeFellDue _,
                    RedirectedToWindow _ -> Optional.empty();
        };
    }
}
