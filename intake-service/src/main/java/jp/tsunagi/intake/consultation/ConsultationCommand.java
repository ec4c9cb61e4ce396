package jp.tsunagi.intake.consultation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import org.jspecify.annotations.Nullable;

/** What can be asked of a consultation. */
public sealed interface ConsultationCommand {
    /**
     * Receives a consultation. The notice (4(1)) asks a center to take what comes: no theme, no place and no child need be
     * known.
     *
     * @param id random
     * @param center the center that receives it
     * @param prefecture the center's prefecture, two digits
     * @param municipality where the child or matter belongs, five digits; null when not known
     * @param receivedAt when it reached the center
     * @param outsideOpeningHours whether the center was closed at that moment
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
            Instant now)
            implements ConsultationCommand {
        public ReceiveConsultation {
            themes = Set.copyOf(themes);
        }
    }

    /** Notes that the consultation has gone without a disposition for too long. Sent by its timer. */
    record NoteMissingDisposition() implements ConsultationCommand {}
}
