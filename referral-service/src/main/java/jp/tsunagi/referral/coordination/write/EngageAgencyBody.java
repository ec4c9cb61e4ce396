package jp.tsunagi.referral.coordination.write;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency to engage. */
@Schema(description = "加わる関係機関 / An agency to engage")
public record EngageAgencyBody(
        @Schema(description = "登録済みの関係機関 / An agency of the directory")
        UUID agency) {}
