package jp.tsunagi.intake.child.write;

import java.util.UUID;
import jp.tsunagi.intake.child.merge.MergeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which record, and what that rests on. */
@Schema(description = "統合 / A merge")
public record MergeChildBody(
        @Schema(description = "残る記録。同じセンターのもの / The record that goes on, of the same center")
        UUID into,

        MergeReason reason) {}
