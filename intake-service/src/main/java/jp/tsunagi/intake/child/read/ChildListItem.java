package jp.tsunagi.intake.child.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.child.profile.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child as lists show it: what is needed to find the one that is meant. */
@Schema(description = "児の一覧の一行 / A child in a list")
public record ChildListItem(
        UUID id,
        UUID center,

        @Schema(description = "消去済みなら無し / Absent once erased") @Nullable
        String name,

        @Nullable String kana,

        @Schema(description = "居住する市町村のコード5桁。不明なら無し / Where the child lives, absent when unknown") @Nullable
        String municipality,

        @Nullable String municipalityName,

        @Schema(description = "記載の内容が当てはまる最初の日 / The first day on which this holds")
        LocalDate validFrom,

        @Schema(description = "その日の段階。生年月日が不明なら無し / On that day; absent when the birth is not known") @Nullable
        LifeStage lifeStage,

        List<CareItem> careItems,
        ScoreBand scoreBand,
        boolean severe,
        @Nullable Boolean ableToMove,
        LivingPlace livingPlace,

        @Schema(description = "医療的ケアが終わった日 / Absent while the care goes on") @Nullable
        LocalDate careEndedOn,

        int version) {
    static ChildListItem of(ChildRow row, Profile profile) {
        return new ChildListItem(
                row.id,
                row.center,
                profile.name(),
                profile.kana(),
                row.municipality,
                row.municipality == null
                        ? null
                        : Municipalities.name(row.municipality).orElse(null),
                row.validFrom,
                row.lifeStage,
                row.careItems(),
                row.scoreBand,
                row.severe,
                row.ableToMove,
                row.livingPlace,
                row.careEndedOn,
                row.number);
    }
}
