package jp.tsunagi.intake.consultation.read;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationState.Open;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation as it is shown. */
@Schema(description = "相談 / A consultation")
public record ConsultationItem(
        UUID id,

        @Schema(description = "相談者に伝える受付番号 / What the inquirer is told", examples = "261120-48217-3")
        String receiptNumber,

        UUID center,

        @Schema(description = "市町村コード5桁。不明なら無し / Municipality, absent when unknown") @Nullable
        String municipality,

        @Nullable String municipalityName,
        OffsetDateTime receivedAt,
        Channel channel,
        InquirerKind inquirer,
        SupportScope scope,
        Continuity continuity,
        List<ConsultationTheme> themes,
        Urgency urgency,
        boolean outsideOpeningHours,

        @Schema(description = "対応の区切りがないまま期限を過ぎた / No disposition for too long")
        boolean dispositionOverdue,

        int version) {
    static ConsultationItem of(Open open, int version) {
        ConsultationReceived received = open.received();
        return new ConsultationItem(
                received.id(),
                ReceiptNumber.of(Japan.day(received.receivedAt()), received.id())
                        .text(),
                received.center(),
                received.municipality(),
                name(received.municipality()),
                received.receivedAt().atZone(Japan.ZONE).toOffsetDateTime(),
                received.channel(),
                received.inquirer(),
                received.scope(),
                received.continuity(),
                received.themes().stream().sorted().toList(),
                received.urgency(),
                received.outsideOpeningHours(),
                open.dispositionOverdue(),
                version);
    }

    static ConsultationItem of(ConsultationRow row) {
        return new ConsultationItem(
                row.id,
                row.receiptNumber,
                row.center,
                row.municipality,
                name(row.municipality),
                row.receivedAt.atZoneSameInstant(Japan.ZONE).toOffsetDateTime(),
                row.channel,
                row.inquirer,
                row.scope,
                row.continuity,
                row.themes(),
                row.urgency,
                row.outsideOpeningHours,
                row.dispositionOverdue,
                row.number);
    }

    private static @Nullable String name(@Nullable String municipality) {
        return municipality == null ? null : Municipalities.name(municipality).orElse(null);
    }
}
