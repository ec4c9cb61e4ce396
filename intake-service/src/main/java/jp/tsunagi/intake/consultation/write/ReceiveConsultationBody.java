package jp.tsunagi.intake.consultation.write;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation to receive. */
@Schema(description = "受け付ける相談 / A consultation to receive")
public record ReceiveConsultationBody(
        @Schema(description = "受け付けたセンター / The center that received it")
        UUID center,

        @Schema(
                description = "市区町村コード 5桁または6桁。政令市の区は市に数える。不明なら省く"
                        + " / Municipality, 5 or 6 digits; a ward counts to its city; leave out when unknown",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(description = "受付日時 / When it reached the center", examples = "2026-11-20T10:40:00+09:00")
        Instant receivedAt,

        Channel channel,
        InquirerKind inquirer,
        SupportScope scope,
        Continuity continuity,

        @Schema(description = "相談内容、複数可、空も可 / Themes, several or none")
        List<ConsultationTheme> themes,

        Urgency urgency,

        @Schema(description = "養護者の就労状況。聞いていなければ省く / The carer's work; leave out when it did not come up") @Nullable
        CarerWork carerWork,

        @Schema(description = "受付の記録。後から書くときは省く / What was said and who asked; leave out to write it later") @Nullable
        ParticularsBody particulars)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.atMost("/themes", themes, ConsultationTheme.values().length);
        if (municipality != null) {
            var _ = faults.residence("/municipality", municipality, Japan.day(receivedAt));
        }
        if (particulars != null) {
            particulars.check("/particulars", faults);
        }
    }

    /** The code that is stored: five digits, a ward's city for a ward; null when not known. */
    @Nullable
    String countedMunicipality() {
        return municipality == null ? null : Municipalities.counted(municipality);
    }
}
