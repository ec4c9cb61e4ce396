package jp.tsunagi.referral.coordination.write;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a case over. */
@Schema(description = "引受け / Taking a case over")
public record AcceptHandoffBody(
        @Schema(description = "引き受ける機関 / The body that takes it over")
        UUID body) {}
