package jp.tsunagi.intake.consultation.write;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the family is introduced to. */
@Schema(description = "紹介 / An introduction")
public record IntroduceAgencyBody(
        @Schema(description = "紹介した関係機関 / The agency") UUID agency) {}
