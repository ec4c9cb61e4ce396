package jp.tsunagi.referral.coordination.write;

import java.util.UUID;
import jp.tsunagi.contracts.referral.DeclineReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Not being able to take a case over. */
@Schema(description = "引受困難 / Not being able to take a case over")
public record DeclineHandoffBody(
        @Schema(description = "引き受けられない機関 / The body that cannot take it over")
        UUID body,

        @Schema(description = "理由(必須) / Why, required") DeclineReason reason) {}
