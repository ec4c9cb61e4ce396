package jp.tsunagi.intake.consultation.write;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Information that was given. */
@Schema(description = "情報提供 / Information that was given")
public record ProvideInformationBody(
        @Schema(
                description =
                        "案内した関係機関と社会資源、1から20件 / The agencies and support resources that were pointed to, 1" + " to 20")
        List<UUID> resources)
        implements CheckedBody {
    private static final int MOST = 20;

    @Override
    public void check(Faults faults) {
        faults.between("/resources", resources, 1, MOST);
    }
}
