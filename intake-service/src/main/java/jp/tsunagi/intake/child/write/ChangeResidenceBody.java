package jp.tsunagi.intake.child.write;

import java.time.LocalDate;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a child lives now. */
@Schema(description = "転居 / Where a child lives now")
public record ChangeResidenceBody(
        @Schema(
                description =
                        "市区町村コード 5桁または6桁。政令市の区は市に数える" + " / Municipality, 5 or 6 digits; a ward counts to its city",
                examples = "25201")
        String municipality,

        @Schema(description = "転居した日 / The day of the move", examples = "2026-11-20")
        LocalDate since)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        var _ = faults.residence("/municipality", municipality, since);
    }
}
