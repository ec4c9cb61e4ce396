package jp.tsunagi.intake.erasure.write;

import jp.tsunagi.intake.erasure.HoldReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record may not be erased for now. */
@Schema(description = "消去の保留 / A hold on a record")
public record SetHoldBody(HoldReason reason) {}
