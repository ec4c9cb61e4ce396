package jp.tsunagi.intake.erasure.write;

import jp.tsunagi.intake.erasure.RefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an erasure is refused. */
@Schema(description = "消去の拒否 / The refusal of an erasure")
public record RefuseErasureBody(RefusalReason reason) {}
