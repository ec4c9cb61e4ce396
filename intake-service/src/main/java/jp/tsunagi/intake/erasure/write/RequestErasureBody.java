package jp.tsunagi.intake.erasure.write;

import java.util.UUID;
import jp.tsunagi.intake.erasure.ErasureReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to erase, and why. */
@Schema(description = "消去の依頼 / A request for an erasure")
public record RequestErasureBody(UUID child, ErasureReason reason) {}
