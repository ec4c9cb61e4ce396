package jp.tsunagi.intake.child.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.profile.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child's record as it is shown to the center that keeps it. */
@Schema(description = "児の記録 / A child's record")
public record ChildItem(
        UUID id,
        UUID center,

        @Schema(description = "消去済みなら無し / Absent once erased") @Nullable
        String name,

        @Nullable String kana,
        @Nullable String contact,
        @Nullable LocalDate birthDate,

        @Schema(description = "居住する市町村のコード5桁。不明なら無し / Where the child lives, absent when unknown") @Nullable
        String municipality,

        @Nullable String municipalityName,

        @Schema(description = "記載の内容が当てはまる最初の日 / The first day on which this holds")
        LocalDate validFrom,

        @Schema(description = "その日の段階。生年月日が不明なら無し / On that day; absent when the birth is not known") @Nullable
        LifeStage lifeStage,

        @Schema(description = "義務教育の後、法の定める学校に在籍 / After compulsory school: attends a school that the law names")
        boolean enrolled,

        @Schema(description = "重症心身障害 / Severe motor and intellectual disabilities")
        boolean severe,

        @Schema(description = "自分で移動できる。不明なら無し / Moves without help, absent when not known") @Nullable
        Boolean ableToMove,

        LivingPlace livingPlace,
        List<CareItem> careItems,
        ScoreBand scoreBand,

        @Schema(description = "最新の判定。未判定なら無し / The newest assessment, absent before the first") @Nullable
        Assessment assessment,

        @Schema(description = "医療的ケアが終わった日 / Absent while the care goes on") @Nullable
        LocalDate careEndedOn,

        @Schema(description = "統合先の記録。統合されていなければ無し / The record that goes on in its place, absent unless merged")
        @Nullable
        UUID mergedInto,

        int version) {
    /** An assessment of the care that a child needs. */
    @Schema(description = "医療的ケアの判定 / An assessment of the care that a child needs")
    public record Assessment(
            LocalDate assessedOn,
            List<AssessedCare> items,

            @Schema(description = "スコア外のケアがある / There is care that the score does not know")
            boolean otherCare,

            @Schema(description = "医療的ケアスコア。判断の材料であり、条件ではない / An input to whoever decides, never a gate")
            int score,

            @Schema(description = "スコア表の版 / The version of the score's table", examples = "2021-04-01")
            String tableVersion) {
        static @Nullable Assessment of(@Nullable CareProfileAssessed assessed) {
            return assessed == null
                    ? null
                    : new Assessment(
                            assessed.assessedOn(),
                            assessed.cares(),
                            assessed.otherCare(),
                            assessed.score(),
                            assessed.tableVersion());
        }
    }

    static ChildItem of(ChildRecord child, @Nullable UUID mergedInto, Profile profile, int version) {
        var facts = child.facts();
        var municipality = facts.municipality();
        return new ChildItem(
                facts.child(),
                facts.center(),
                profile.name(),
                profile.kana(),
                profile.contact(),
                profile.birthDate(),
                municipality,
                municipality == null ? null : Municipalities.name(municipality).orElse(null),
                facts.validFrom(),
                facts.lifeStage(),
                child.identified().enrolled(),
                facts.severe(),
                facts.ableToMove(),
                facts.livingPlace(),
                List.copyOf(facts.careItems()),
                facts.scoreBand(),
                Assessment.of(child.assessed()),
                facts.careEndedOn(),
                mergedInto,
                version);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "ChildItem[" + id + "]";
    }
}
