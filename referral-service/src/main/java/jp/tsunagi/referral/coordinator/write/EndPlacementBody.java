package jp.tsunagi.referral.coordinator.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coordinator works there no more. */
@Schema(description = "配置の終了 / The end of a placement")
public record EndPlacementBody(
        @Schema(description = "最終日 / The last day", examples = "2026-11-30")
        LocalDate on) {}
