package jp.tsunagi.intake.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/** What has happened to a consultation. */
public sealed interface ConsultationEvent {
    /** A consultation reached a center; fields as in the command. */
    record ConsultationReceived(
            UUID id,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            Instant receivedAt,
            Channel channel,
            InquirerKind inquirer,
            SupportScope scope,
            Continuity continuity,
            Set<ConsultationTheme> themes,
            Urgency urgency,
            boolean outsideOpeningHours,
            @Nullable CarerWork carerWork)
            implements ConsultationEvent {}

    /** Somebody of the center sees to it from now on. */
    record OwnershipTaken(UUID id, String owner) implements ConsultationEvent {}

    /** A colleague handed it to somebody of the center, who sees to it from now on; fields as in the command. */
    record OwnershipPassed(
            UUID id, String owner, UUID edition, @Nullable Sealed note) implements ConsultationEvent {}

    /** The family was pointed to these agencies and support resources. */
    record InformationProvided(UUID id, List<UUID> agencies, List<UUID> resources) implements ConsultationEvent {
        public InformationProvided {
            agencies = List.copyOf(agencies);
            resources = List.copyOf(resources);
        }
    }

    /** Somebody was advised; not always who asked. */
    record AdviceGiven(UUID id, InquirerKind advised) implements ConsultationEvent {}

    /** It is about this child. */
    record ChildLinked(UUID id, UUID child) implements ConsultationEvent {}

    /** It is not about this child, with which it was linked. */
    record ChildUnlinked(UUID id, UUID child, UnlinkReason reason) implements ConsultationEvent {}

    /**
     * Agencies are asked to act together. Says again where the consultation belongs and what it is about: what the world
     * gets to hear comes from this event alone.
     *
     * @param child null while nobody is identified
     * @param requestedOn in Japan
     */
    record CoordinationRequested(
            UUID id,
            @Nullable UUID child,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            LocalDate requestedOn,
            Set<ConsultationTheme> themes,
            Set<Sector> sectors)
            implements ConsultationEvent {
        public CoordinationRequested {
            themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
            sectors = Codes.inDeclaredOrder(Sector.class, sectors);
        }
    }

    /**
     * It came to its end. Says again where it belongs, for the same reason.
     *
     * @param disposedOn in Japan
     * @param responses what had been given by then
     */
    record ConsultationDisposed(
            UUID id,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            LocalDate disposedOn,
            Disposition disposition,
            Set<Response> responses)
            implements ConsultationEvent {
        public ConsultationDisposed {
            responses = Codes.inDeclaredOrder(Response.class, responses);
        }
    }

    /**
     * It was taken up again (再開). Says again where it belongs, for the same reason.
     *
     * @param reopenedOn in Japan
     * @param owner who sees to it from now on; null: the duty desk
     */
    record ConsultationReopened(
            UUID id,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            LocalDate reopenedOn,
            ReopenReason reason,
            @Nullable String owner)
            implements ConsultationEvent {}

    /** What was said and who asked was written down, for the first time. */
    record ParticularsWritten(UUID id, SealedParticulars particulars) implements ConsultationEvent {}

    /** All of it was written anew; what stood there before stays in the earlier event. */
    record ParticularsCorrected(UUID id, SealedParticulars particulars, CorrectionReason reason)
            implements ConsultationEvent {}

    /** Somebody was in touch; says again whose consultation it is: the contacts are counted from these events alone. */
    record ContactRecorded(UUID id, UUID center, Contact contact) implements ConsultationEvent {}

    /** A contact was written anew; what stood there before stays in the earlier event. */
    record ContactCorrected(UUID id, UUID center, Contact contact, CorrectionReason reason)
            implements ConsultationEvent {}

    /** A contact that was written down counts no more. */
    record ContactWithdrawn(UUID id, UUID center, UUID contact, WithdrawalReason reason) implements ConsultationEvent {}

    /** The family was introduced to an agency. */
    record AgencyIntroduced(UUID id, Introduction introduction) implements ConsultationEvent {}

    /** It is known what came of an introduction. */
    record IntroductionOutcomeRecorded(UUID id, UUID introduction, IntroductionOutcome outcome)
            implements ConsultationEvent {}

    /** Something else came of an introduction than was recorded; what was recorded stays in the earlier event. */
    record IntroductionOutcomeCorrected(
            UUID id, UUID introduction, IntroductionOutcome outcome, CorrectionReason reason)
            implements ConsultationEvent {}

    /** An introduction that was recorded counts no more. */
    record IntroductionWithdrawn(UUID id, UUID introduction, WithdrawalReason reason) implements ConsultationEvent {}

    /** What came of an introduction has not been known for too long: a finding (確認事項) for the center. */
    record IntroductionOutcomeFellDue(UUID id, UUID introduction) implements ConsultationEvent {}

    /** The family was shown to the one-stop window of a municipality, five digits. */
    record RedirectedToWindow(UUID id, String municipality, LocalDate redirectedOn) implements ConsultationEvent {}

    /** It has gone without a disposition for too long: a finding (確認事項) for the center. */
    record DispositionFellDue(UUID id) implements ConsultationEvent {}
}
