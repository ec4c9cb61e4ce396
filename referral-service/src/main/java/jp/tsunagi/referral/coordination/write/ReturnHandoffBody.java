package jp.tsunagi.referral.coordination.write;

import java.util.UUID;
import jp.tsunagi.contracts.referral.DeclineReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Giving a case back. */
@Schema(description = "差戻し / Giving a case back")
public record ReturnHandoffBody(
        @Schema(description = "引き受けている機関 / The body that has accepted it")
        UUID body,

        @Schema(description = "理由(必須) / Why, required") DeclineReason reason) {}
