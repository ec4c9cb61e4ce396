package jp.tsunagi.referral.coordination.write;

import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer to make. */
@Schema(description = "引継ぎの申出 / An offer to hand a case off")
public record OfferHandoffBody(
        @Schema(description = "引き継ぐ先の関係機関 / The agency it is offered to")
        UUID toBody,

        @Schema(
                description = "引き継ぐ市区町村、先の関係機関が担当するもの。5桁または6桁"
                        + " / The municipality it is offered for, one that the agency works for; 5 or 6 digits",
                examples = "25206")
        String municipality,

        @Schema(
                description = "回答までの開庁日数 / Working days for an answer",
                minimum = "1",
                maximum = "20",
                defaultValue = "5")
        @Nullable
        Integer workingDays)
        implements CheckedBody {
    private static final int USUAL_DAYS = 5;
    private static final int MOST_DAYS = 20;

    @Override
    public void check(Faults faults) {
        var _ = faults.residence("/municipality", municipality);
        if (days() < 1 || days() > MOST_DAYS) {
            faults.add("/workingDays", EdgeProblem.OUT_OF_RANGE, 1, MOST_DAYS);
        }
    }

    int days() {
        return Objects.requireNonNullElse(workingDays, USUAL_DAYS);
    }

    /** Five digits, a ward's city for a ward. */
    String countedMunicipality() {
        return Municipalities.find(municipality) instanceof Residence.Known known
                ? known.municipality().code()
                : municipality;
    }
}
