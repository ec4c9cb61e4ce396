package jp.tsunagi.intake.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/** What can be asked of a consultation. */
public sealed interface ConsultationCommand {
    /**
     * Receives a consultation. The notice (4(1)) asks a center to take what comes: no theme, no place and no child need be
     * known.
     *
     * @param id follows from the request's Idempotency-Key
     * @param center the center that receives it
     * @param prefecture the center's prefecture, two digits
     * @param municipality where the child or matter belongs, five digits; null when not known
     * @param receivedAt when it reached the center
     * @param outsideOpeningHours whether the center was closed at that moment
     * @param carerWork the carer's work as it came up; null when it did not
     * @param particulars what was said and who asked, as it was written down with the receipt; null when it was not
     * @param now by the business clock
     */
    record ReceiveConsultation(
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
            @Nullable CarerWork carerWork,
            @Nullable SealedParticulars particulars,
            Instant now)
            implements ConsultationCommand {
        public ReceiveConsultation {
            themes = Set.copyOf(themes);
        }
    }

    /** What can be done with a consultation once it has been received. */
    sealed interface Act extends ConsultationCommand {}

    /**
     * Takes the consultation over from the duty desk, or from whoever had it.
     *
     * @param owner the account that sees to it from now on
     */
    record TakeOwnership(String owner) implements Act {}

    /**
     * Hands the consultation to a colleague, with what has to be known for it.
     *
     * @param owner the account that sees to it from now on
     * @param edition this note among the texts of the consultation
     * @param note sealed for the consultation; null when nothing was noted
     */
    record PassOwnership(
            String owner, UUID edition, @Nullable Sealed note) implements Act {}

    /**
     * Gives information: points the family to agencies and support resources (notice 4(2)).
     *
     * @param agencies each known from the directory
     * @param resources each known from the directory, and still offered
     */
    record ProvideInformation(List<UUID> agencies, List<UUID> resources) implements Act {
        public ProvideInformation {
            agencies = List.copyOf(agencies);
            resources = List.copyOf(resources);
        }
    }

    /**
     * Advises somebody: the family, or an agency or coordinator that sees to it (notice 4(2)).
     *
     * @param advised who was advised
     */
    record GiveAdvice(InquirerKind advised) implements Act {}

    /**
     * Says which child the consultation is about.
     *
     * @param child a child that the same center holds
     */
    record LinkChild(UUID child) implements Act {}

    /**
     * Says that it is not about a child after all.
     *
     * @param child the one with which it is linked
     */
    record UnlinkChild(UUID child, UnlinkReason reason) implements Act {}

    /**
     * Asks that agencies act together (notice 4(1)): a coordination case opens from it.
     *
     * @param child the record that goes on for the child that the consultation is linked with; null when there is none
     * @param sectors whose agencies are needed
     * @param today in Japan
     */
    record RequestCoordination(@Nullable UUID child, Set<Sector> sectors, LocalDate today) implements Act {
        public RequestCoordination {
            sectors = Set.copyOf(sectors);
        }
    }

    /**
     * Brings the consultation to its end.
     *
     * @param today in Japan
     */
    record DisposeConsultation(Disposition disposition, LocalDate today) implements Act {}

    /**
     * Takes the consultation up again after its end.
     *
     * @param owner who sees to it from now on; null: the duty desk
     * @param now by the business clock
     */
    record ReopenConsultation(ReopenReason reason, @Nullable String owner, Instant now) implements Act {}

    /** Writing down what belongs to the consultation, and putting right what was written. */
    sealed interface Writing extends Act {}

    /** Writes down what was said and who asked (受付の記録), where the receipt did not. */
    record WriteParticulars(SealedParticulars particulars) implements Writing {}

    /**
     * Writes the particulars anew.
     *
     * @param particulars all of them, also what stays as it was
     */
    record CorrectParticulars(SealedParticulars particulars, CorrectionReason reason) implements Writing {}

    /**
     * Writes down that somebody was in touch.
     *
     * @param now by the business clock
     */
    record RecordContact(Contact contact, Instant now) implements Writing {}

    /**
     * Writes a contact anew.
     *
     * @param contact all of it, also what stays as it was, under the same id
     * @param now by the business clock
     */
    record CorrectContact(Contact contact, CorrectionReason reason, Instant now) implements Writing {}

    /**
     * Takes a contact out of the log that should not be there.
     *
     * @param contact its id
     */
    record WithdrawContact(UUID contact, WithdrawalReason reason) implements Writing {}

    /**
     * Introduces the family to an agency, and asks later what came of it (notice 4(2)).
     *
     * @param introduction random
     * @param agency known from the directory
     * @param now by the business clock
     */
    record IntroduceAgency(UUID introduction, UUID agency, Instant now) implements Act {}

    /** Says what came of an introduction. */
    record RecordIntroductionOutcome(UUID introduction, IntroductionOutcome outcome) implements Act {}

    /** Says that something else came of an introduction than what is on record. */
    record CorrectIntroductionOutcome(UUID introduction, IntroductionOutcome outcome, CorrectionReason reason)
            implements Act {}

    /** Takes an introduction back that should not be on record. */
    record WithdrawIntroduction(UUID introduction, WithdrawalReason reason) implements Act {}

    /**
     * Notes the introductions whose outcome has been missing for too long. Sent by their timer.
     *
     * @param now by the business clock
     */
    record NoteMissingOutcomes(Instant now) implements Act {}

    /**
     * Shows the family to the one-stop window of a municipality.
     *
     * @param municipality five digits
     * @param today in Japan
     */
    record RedirectToWindow(String municipality, LocalDate today) implements Act {}

    /** Notes that the consultation has gone without a disposition for too long. Sent by its timer. */
    record NoteMissingDisposition() implements Act {}
}
