package jp.tsunagi.intake.consultation.write;

import java.util.List;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agencies that should act together. */
@Schema(description = "連絡調整の依頼 / A request that agencies act together")
public record RequestCoordinationBody(
        @Schema(description = "必要な分野、1から5 / The sectors that are needed, 1 to 5")
        List<Sector> sectors) implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.between("/sectors", sectors, 1, Sector.values().length);
    }
}
