package jp.tsunagi.training.training.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A completion in the register. Sector, occupation and municipality are those of the enrollment. */
@Schema(description = "修了の登録 / A completion in the register")
public record CompletionItem(
        UUID trainee,
        UUID training,
        CourseKind kind,

        @Schema(description = "修了の日 / The day from which it counts")
        LocalDate certifiedOn,

        Sector sector,
        Occupation occupation,

        @Schema(description = "所属機関の市町村コード5桁 / Municipality of the agency, five digits", examples = "25201")
        String municipality,

        @Nullable String municipalityName) {
    static CompletionItem of(CompletionRow row) {
        return new CompletionItem(
                row.trainee,
                row.training,
                row.kind,
                row.certifiedOn,
                row.sector,
                row.occupation,
                row.municipality,
                Municipalities.name(row.municipality).orElse(null));
    }
}
