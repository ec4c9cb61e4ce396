package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which municipality's one-stop window the family was shown. */
@Schema(description = "市町村窓口への案内 / The family was shown to a municipality's one-stop window")
public record RedirectBody(
        @Schema(
                description = "窓口のある市区町村のコード、5桁または6桁。政令市の区は市に数える"
                        + " / The municipality, 5 or 6 digits; a ward counts to its city",
                examples = "25201")
        String municipality)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        var _ = faults.residence("/municipality", municipality);
    }

    /** Five digits, a ward's city for a ward. */
    String countedMunicipality() {
        return Municipalities.counted(municipality);
    }
}
