package jp.tsunagi.training.training.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The completion to certify. */
@Schema(description = "修了の認定 / The completion to certify")
public record CertifyCompletionBody(
        @Schema(
                description =
                        "修了の日。最終日以後、今日まで / The day from which it counts: the last day of the training or later, today at the latest")
        LocalDate on) {}
