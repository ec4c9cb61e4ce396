package jp.tsunagi.intake.child.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of medical care. */
@Schema(description = "医療的ケアの終了 / The end of medical care")
public record EndCareBody(
        @Schema(description = "終わった日 / The day on which it ended", examples = "2026-11-20")
        LocalDate on) {}
