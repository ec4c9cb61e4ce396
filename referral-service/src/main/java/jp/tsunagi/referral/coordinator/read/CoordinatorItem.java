package jp.tsunagi.referral.coordinator.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.coordinator.Completion;
import jp.tsunagi.referral.coordinator.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A local coordinator as they are shown. */
@Schema(description = "地域のコーディネーター / A local coordinator")
public record CoordinatorItem(
        UUID id,

        @Schema(description = "所属する関係機関 / The agency that they work for")
        UUID body,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(description = "担当する市町村コード5桁 / The municipalities they work for, five digits")
        List<String> municipalities,

        @Schema(description = "修了した研修 / The trainings completed")
        List<Completion> trainings,

        @Schema(description = "アカウントの ID。なければ無し / The account's opaque id; absent when there is none") @Nullable
        String account,

        @Schema(description = "職場の連絡先 / How the desk is reached")
        String reach,

        @Schema(description = "配置の初日 / The first day") LocalDate from,

        @Schema(description = "配置の最終日、または予定 / The last day, or the one planned; absent for open") @Nullable
        LocalDate to,

        ResourceCapacity capacity,

        @Schema(description = "受入状況が報告された日 / The day the capacity was reported")
        LocalDate capacityOn,

        @Schema(description = "配置の終了が記録されたか / Whether the placement was ended")
        boolean ended,

        int version) {
    static CoordinatorItem of(Entry entry, int version) {
        var placement = entry.placement();
        var endedOn = entry.endedOn();
        return new CoordinatorItem(
                entry.id(),
                entry.body(),
                entry.prefecture(),
                placement.municipalities(),
                placement.trainings(),
                placement.account(),
                placement.reach(),
                placement.from(),
                endedOn == null ? placement.to() : endedOn,
                entry.capacity(),
                entry.capacityOn(),
                endedOn != null,
                version);
    }
}
