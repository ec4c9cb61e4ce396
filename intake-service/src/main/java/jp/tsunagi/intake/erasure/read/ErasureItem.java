package jp.tsunagi.intake.erasure.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.erasure.ErasureReason;
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An erasure, who decided what, and who has still to confirm it. */
@Schema(description = "消去または保留と、その進みぐあい / An erasure or a hold, and how far it has come")
public record ErasureItem(
        UUID id,
        UUID child,
        UUID center,
        ErasureStatus status,

        @Schema(
                description =
                        "最後に依頼された時刻。依頼がなければ最初に保留された時刻 / When it was asked for last; without a request, when it was first held")
        OffsetDateTime since,

        @Schema(description = "依頼の理由 / Why it was asked for") @Nullable
        ErasureReason reason,

        @Schema(description = "依頼した人のアカウント / The account that asked for it") @Nullable
        String requestedBy,

        @Schema(description = "決定した人のアカウント / The account that decided") @Nullable
        String decidedBy,

        @Schema(description = "拒否の理由 / Why it was refused") @Nullable
        RefusalReason refusal,

        @Schema(description = "保留の理由。保留されていなければ無し / Why the record is held, absent when it is not") @Nullable
        HoldReason hold,

        @Schema(description = "鍵を破棄した日。まだなら無し / The day on which the key was destroyed, absent until then") @Nullable
        LocalDate erasedOn,

        @Schema(
                description =
                        "依頼をまだ確認していない業務。完了または拒否なら空 / Contexts that have still to confirm; empty once it is over or refused")
        List<Context> missing) {
    static ErasureItem of(ErasureRow row) {
        return new ErasureItem(
                row.id,
                row.child,
                row.center,
                row.status,
                row.since.atZoneSameInstant(Japan.ZONE).toOffsetDateTime(),
                row.reason,
                row.requestedBy,
                row.decidedBy,
                row.refusal,
                row.hold,
                row.erasedOn,
                Arrays.stream(row.missing).map(Context::valueOf).sorted().toList());
    }
}
