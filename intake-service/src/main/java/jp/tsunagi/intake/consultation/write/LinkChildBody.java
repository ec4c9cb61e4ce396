package jp.tsunagi.intake.consultation.write;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which child a consultation is about. */
@Schema(description = "相談の児 / Which child a consultation is about")
public record LinkChildBody(
        @Schema(description = "同じセンターが把握する児 / A child that the same center holds")
        UUID child) {}
