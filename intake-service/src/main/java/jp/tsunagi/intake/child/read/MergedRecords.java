package jp.tsunagi.intake.child.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The records that went into another one. */
@Schema(description = "統合された記録、古い順 / Records that were merged into another, the oldest merge first")
public record MergedRecords(List<MergedRecord> items) {
    /** A record that went into another one. */
    @Schema(description = "統合された記録 / A record that was merged into another")
    public record MergedRecord(UUID child, MergeReason reason, LocalDate mergedOn) {}

    static MergedRecords of(List<ChildrenMerged> merges) {
        return new MergedRecords(merges.stream()
                .map(merge -> new MergedRecord(merge.child(), merge.reason(), merge.mergedOn()))
                .toList());
    }
}
