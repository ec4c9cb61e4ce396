package jp.tsunagi.intake.erasure.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.erasure.ErasureReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An erasure, and who has still to confirm it. */
@Schema(description = "消去とその進みぐあい / An erasure, and how far it has come")
public record ErasureItem(
        UUID id,
        UUID child,
        UUID center,
        ErasureReason reason,
        OffsetDateTime requestedAt,

        @Schema(description = "鍵を破棄した日。まだなら無し / The day on which the key was destroyed, absent until then") @Nullable
        LocalDate erasedOn,

        @Schema(description = "まだ確認していない業務。空なら完了 / Contexts that have not confirmed; empty: it is over")
        List<Context> missing) {
    static ErasureItem of(ErasureRow row) {
        return new ErasureItem(
                row.id,
                row.child,
                row.center,
                row.reason,
                row.requestedAt.atZoneSameInstant(Japan.ZONE).toOffsetDateTime(),
                row.erasedOn,
                Arrays.stream(row.missing).map(Context::valueOf).sorted().toList());
    }
}
