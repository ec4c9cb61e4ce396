package jp.tsunagi.intake.erasure.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an erasure is carried out. */
@Schema(description = "消去の承認 / The approval of an erasure")
public record ApproveErasureBody(
        @Schema(
                description = "本人または家族の求めを、終わっていない保存期間より優先する"
                        + " / Whether the family's wish goes before a retention that still runs",
                defaultValue = "false")
        @Nullable
        Boolean despiteRetention) {}
