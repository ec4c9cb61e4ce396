package jp.tsunagi.intake.consultation.form;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.consultation.texts.Particulars;
import jp.tsunagi.intake.consultation.write.ParticularsBody;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a family writes. */
@Schema(description = "家族などからの相談 / What a family writes")
public record LetterBody(
        @Schema(description = "相談先のセンター / The center that is written to")
        UUID center,

        @Schema(description = "書いた人 / Who writes") InquirerKind inquirer,

        @Schema(
                description = "住んでいる市区町村、5桁または6桁。言いたくなければ省く / Where they live, 5 or 6 digits; may be left out",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(description = "困っていること、複数可、空も可 / Themes, several or none")
        List<ConsultationTheme> themes,

        @Schema(description = "急いでいる / Whether it should not wait")
        Boolean soon,

        @Schema(description = "内容と連絡先。名前は省ける / What it is about and how to be reached; the name may be left out")
        ParticularsBody particulars,

        @Schema(description = "空のままにする欄 / A field that stays empty") @Nullable
        String website)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.atMost("/themes", themes, ConsultationTheme.values().length);
        if (municipality != null) {
            var _ = faults.residence("/municipality", municipality);
        }
        particulars.check("/particulars", faults);
        if (website != null && !website.isEmpty()) {
            faults.add("/website", FormRules.LEAVE_EMPTY);
        }
    }

    Particulars texts() {
        return particulars.particulars();
    }

    /** The code that is stored: five digits, a ward's city for a ward; null when not known. */
    @Nullable
    String countedMunicipality() {
        return municipality == null ? null : Municipalities.counted(municipality);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "LetterBody[…]";
    }
}
