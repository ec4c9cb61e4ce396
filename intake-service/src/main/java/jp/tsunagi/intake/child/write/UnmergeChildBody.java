package jp.tsunagi.intake.child.write;

import java.util.UUID;
import jp.tsunagi.intake.child.merge.UnmergeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which record, and why. */
@Schema(description = "統合の取消し / A merge taken back")
public record UnmergeChildBody(
        @Schema(description = "統合先の記録 / The record that it was merged into")
        UUID from,

        UnmergeReason reason) {}
