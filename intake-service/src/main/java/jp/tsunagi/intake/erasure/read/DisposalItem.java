package jp.tsunagi.intake.erasure.read;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A child's record that has been kept long enough. */
@Schema(description = "保存期間が満了した児の記録 / A child's record whose retention has ended")
public record DisposalItem(
        UUID child,
        UUID center,
        LocalDate careEndedOn,

        @Schema(description = "消去できる最初の日 / The first day on which it may be erased")
        LocalDate retentionEndedOn) {}
