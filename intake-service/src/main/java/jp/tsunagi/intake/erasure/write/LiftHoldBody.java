package jp.tsunagi.intake.erasure.write;

import jp.tsunagi.intake.erasure.HoldEnd;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it may be erased again. */
@Schema(description = "保留の解除 / A hold that is lifted")
public record LiftHoldBody(HoldEnd reason) {}
