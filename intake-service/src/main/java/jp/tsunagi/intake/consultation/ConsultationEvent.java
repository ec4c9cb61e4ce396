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
            boolean outsideOpeningHours)
            implements ConsultationEvent {}

    /** It has gone without a disposition for too long: a finding (確認事項) for the center. */
    record DispositionFellDue(UUID id) implements ConsultationEvent {}
}
