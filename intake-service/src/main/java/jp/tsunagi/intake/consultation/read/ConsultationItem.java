package jp.tsunagi.intake.consultation.read;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationFile;
import jp.tsunagi.intake.consultation.CoordinationNeed;
import jp.tsunagi.intake.consultation.CoordinationReason;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
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

        @Schema(description = "養護者の就労状況。聞いていなければ無し / The carer's work, absent when it did not come up") @Nullable
        CarerWork carerWork,

        @Schema(description = "担当者のアカウント。無ければ当番が見る / The account that sees to it; absent while the duty desk does")
        @Nullable
        String owner,

        @Schema(description = "自分の担当 / Whether the reader is the owner")
        boolean mine,

        @Schema(description = "把握した児。未把握なら無し / The child, absent while nobody is identified") @Nullable
        UUID child,

        Stage state,

        @Schema(description = "区切り。対応中は無し / How it ended, absent until then") @Nullable
        Disposition disposition,

        @Schema(description = "これまでの対応 / What has been given so far")
        List<Response> responses,

        @Schema(description = "対応の区切りがないまま期限を過ぎた / No disposition for too long")
        boolean dispositionOverdue,

        @Schema(
                description = "連絡調整を考えたい理由。決めるのは人。依頼済みまたは区切り済みなら空"
                        + " / Why agencies should perhaps act together: a person decides; empty once that was asked for, or after"
                        + " the end")
        List<CoordinationReason> coordinationSuggested,

        int version) {
    /**
     * A consultation as its stream tells it.
     *
     * @param disposition null while it is open
     * @param reader the account that it is shown to
     */
    static ConsultationItem of(ConsultationFile file, @Nullable Disposition disposition, int version, String reader) {
        var handling = file.handling();
        ConsultationReceived received = handling.received();
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
                received.carerWork(),
                handling.owner(),
                reader.equals(handling.owner()),
                handling.child(),
                Stage.of(handling.responses(), disposition),
                disposition,
                List.copyOf(handling.responses()),
                handling.dispositionOverdue(),
                disposition == null ? List.copyOf(CoordinationNeed.of(handling, file.introductions())) : List.of(),
                version);
    }

    /** A consultation as the list keeps it. */
    static ConsultationItem of(ConsultationRow row, String reader) {
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
                row.carerWork,
                row.owner,
                reader.equals(row.owner),
                row.child,
                row.state,
                row.disposition,
                row.responses(),
                row.dispositionOverdue,
                row.coordinationSuggested(),
                row.number);
    }

    private static @Nullable String name(@Nullable String municipality) {
        return municipality == null ? null : Municipalities.name(municipality).orElse(null);
    }
}
