package jp.tsunagi.intake.consultation.write;

import java.util.UUID;
import jp.tsunagi.intake.consultation.UnlinkReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which child a consultation is not about, and why. */
@Schema(description = "児との結び付けの訂正 / A link with a child that is taken back")
public record UnlinkChildBody(
        @Schema(description = "いま結び付けられている児 / The child that it is linked with")
        UUID child,

        UnlinkReason reason) {}
