package jp.tsunagi.reporting.oversight.assignment.write;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment as it is shown. */
@Schema(description = "着任・離任 / An assignment")
record AssignmentItem(
        UUID id,
        String subject,
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality,
        LocalDate from,
        @Nullable LocalDate to,

        @Schema(description = "離任日 / The first day it no longer holds") @Nullable
        LocalDate leftOn) {
    static AssignmentItem of(StaffAssigned assigned, @Nullable LocalDate leftOn) {
        var post = assigned.post();
        return new AssignmentItem(
                assigned.id(),
                assigned.subject(),
                post.role(),
                post.prefecture(),
                post.body(),
                post.municipality(),
                assigned.from(),
                assigned.to(),
                leftOn);
    }
}
