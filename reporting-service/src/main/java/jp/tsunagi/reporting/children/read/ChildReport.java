package jp.tsunagi.reporting.children.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.reporting.children.AgeBand;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.Tally;
import jp.tsunagi.reporting.report.read.CsvSheet;
import jp.tsunagi.reporting.report.read.Labels;
import jp.tsunagi.reporting.report.read.PlaceRow;
import jp.tsunagi.reporting.report.read.Report;
import jp.tsunagi.reporting.report.read.ReportHead;
import jp.tsunagi.reporting.report.read.SourceFreshness;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The children a prefecture, or one of its municipalities, has on a day: each once, at the facts that hold on that day. A
 * child whose care has ended stands in {@code careEnded} and nowhere else.
 */
@Schema(description = "児の集計(基準日) / Children on a day")
record ChildReport(
        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        String prefectureName,

        @Schema(
                nullable = true,
                description = "市町村コード5桁。全域なら null / Municipality, five digits; null for all",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(nullable = true) @Nullable String municipalityName,

        @Schema(description = "基準日 / The day on which they are counted")
        LocalDate on,

        @Schema(description = "集計時点。この日の終わりまでの記録による / Counts what had been recorded by the end of this day")
        LocalDate asOf,

        @Schema(description = "実人数(把握数)。ケアの終了した児を除く / Children, each once, without those whose care has ended")
        long total,

        @Schema(description = "基準日までにケアの終了した児 / Those whose care had ended by the day")
        long careEnded,

        @Schema(description = "うち人工呼吸器 / Of the total, those who need a ventilator")
        long ventilator,

        @Schema(description = "うち重症心身障害 / Of the total, those with severe motor and intellectual disabilities")
        long severe,

        @Schema(
                description =
                        "居住市町村別。県内の全市町村、最後に不明(センターの都道府県で数える)"
                                + " / By municipality of residence: all of the prefecture, last the unknown, who count where their center is")
        List<ChildPlaceCount> byMunicipality,

        @Schema(description = "年齢別。生まれた月の初日に歳をとるものとする / By age, reached on the first day of the month of birth")
        List<AgeBandCount> byAgeBand,

        @Schema(description = "段階別 / By stage of life") List<LifeStageCount> byLifeStage,

        @Schema(
                description =
                        "医療的ケアの内容別(複数計上)。最後の NONE は未把握 / By care, one child in several; the last, NONE: none recorded")
        List<CareItemCount> byCareItem,

        @Schema(description = "スコアの区分別。NONE は未判定 / By band of the care score; NONE: not assessed")
        List<ScoreBandCount> byScoreBand,

        @Schema(description = "在宅・入院中・入所の別 / By living place")
        List<LivingPlaceCount> byLivingPlace,

        @Schema(description = "どこまで取り込んだ集計か / How far each source has been read")
        List<SourceFreshness> sources)
        implements Report {
    /** What stands for children with no care item recorded. */
    static final String NO_ITEM = "NONE";

    /** What stands for children whose stage is not known. */
    static final String UNKNOWN = "UNKNOWN";

    /** The statement's tables. */
    static final String CHILD = "CHILD";

    static final String CARE_ENDED = "CARE_ENDED";
    static final String VENTILATOR = "VENTILATOR";
    static final String SEVERE = "SEVERE";
    static final String BIRTH_MONTH = "BIRTH_MONTH";
    static final String LIFE_STAGE = "LIFE_STAGE";
    static final String CARE_ITEM = "CARE_ITEM";
    static final String SCORE_BAND = "SCORE_BAND";
    static final String LIVING_PLACE = "LIVING_PLACE";

    private static final Text CHILDREN = new Text("実人数", "Children");
    private static final Text ENDED = new Text("ケア終了", "Care ended");
    private static final Text ON_VENTILATOR = new Text("うち人工呼吸器", "Of these, ventilator");
    private static final Text OF_THESE_SEVERE = new Text("うち重症心身障害", "Of these, severe disabilities");
    private static final Text STAGE_UNKNOWN = new Text("未特定", "Not determined");
    private static final Text NONE_RECORDED = new Text("未把握", "None recorded");
    private static final Text BY_AGE = new Text("年齢別", "By age");
    private static final Text BY_STAGE = new Text("段階別", "By stage of life");
    private static final Text BY_CARE = new Text("医療的ケア別", "By care");
    private static final Text BY_SCORE = new Text("スコア別", "By care score");
    private static final Text BY_LIVING_PLACE = new Text("在宅・入院・入所別", "By living place");

    record ChildPlaceCount(
            @Schema(nullable = true, description = "市町村コード5桁。不明は null / Municipality, five digits; null when not known")
            @Nullable
            String municipality,

            String name,
            long children) {}

    record AgeBandCount(String ageBand, String label, long children) {}

    record LifeStageCount(String lifeStage, String label, long children) {}

    record CareItemCount(String careItem, String label, long children) {}

    record ScoreBandCount(String scoreBand, String label, long children) {}

    record LivingPlaceCount(String livingPlace, String label, long children) {}

    static ChildReport of(Coverage coverage, LocalDate on, Tally tally, Language language) {
        return new ChildReport(
                coverage.prefecture(),
                PlaceRow.prefectureName(coverage.prefecture()),
                coverage.municipality(),
                PlaceRow.municipalityName(coverage),
                on,
                coverage.asOf(),
                tally.all(CHILD),
                tally.all(CARE_ENDED),
                tally.all(VENTILATOR),
                tally.all(SEVERE),
                PlaceRow.of(coverage, on, on, tally, language).stream()
                        .map(place -> new ChildPlaceCount(
                                place.municipality(), place.name(), tally.at(place.municipality(), CHILD)))
                        .toList(),
                Arrays.stream(AgeBand.values())
                        .map(band -> new AgeBandCount(band.name(), Labels.of(band, language), inBand(band, on, tally)))
                        .toList(),
                Stream.concat(
                                Arrays.stream(LifeStage.values())
                                        .map(stage -> new LifeStageCount(
                                                stage.name(),
                                                Labels.of(stage, language),
                                                tally.in(LIFE_STAGE, stage.name()))),
                                Stream.of(new LifeStageCount(
                                        UNKNOWN, STAGE_UNKNOWN.in(language), tally.in(LIFE_STAGE, null))))
                        .toList(),
                Stream.concat(
                                Arrays.stream(CareItem.values())
                                        .map(item -> new CareItemCount(
                                                item.name(),
                                                Labels.of(item, language),
                                                tally.in(CARE_ITEM, item.name()))),
                                Stream.of(new CareItemCount(
                                        NO_ITEM, NONE_RECORDED.in(language), tally.in(CARE_ITEM, null))))
                        .toList(),
                Arrays.stream(ScoreBand.values())
                        .map(band -> new ScoreBandCount(
                                band.name(), Labels.of(band, language), tally.in(SCORE_BAND, band.name())))
                        .toList(),
                Arrays.stream(LivingPlace.values())
                        .map(place -> new LivingPlaceCount(
                                place.name(), Labels.of(place, language), tally.in(LIVING_PLACE, place.name())))
                        .toList(),
                SourceFreshness.of(Context.INTAKE, tally.source()));
    }

    private static long inBand(AgeBand band, LocalDate on, Tally tally) {
        long known = tally.keys(BIRTH_MONTH).stream()
                .filter(month -> AgeBand.of(YearMonth.parse(month), on) == band)
                .mapToLong(month -> tally.in(BIRTH_MONTH, month))
                .sum();
        return AgeBand.of(null, on) == band ? known + tally.in(BIRTH_MONTH, null) : known;
    }

    @Override
    public String fileName() {
        return ReportHead.fileName("children", prefecture, municipality, on, asOf);
    }

    @Override
    public void print(CsvSheet sheet, Language language) {
        var column = CHILDREN.in(language);
        ReportHead.print(sheet, language, prefecture, municipality, on, on);
        sheet.table(Labels.SUMMARY.in(language))
                .line(Labels.TOTAL.in(language), column, total)
                .line(ENDED.in(language), column, careEnded)
                .line(ON_VENTILATOR.in(language), column, ventilator)
                .line(OF_THESE_SEVERE.in(language), column, severe);
        var places = sheet.table(Labels.BY_MUNICIPALITY.in(language));
        byMunicipality.forEach(
                row -> places.line(PlaceRow.label(row.municipality(), row.name()), column, row.children()));
        var ages = sheet.table(BY_AGE.in(language));
        byAgeBand.forEach(row -> ages.line(row.label(), column, row.children()));
        var stages = sheet.table(BY_STAGE.in(language));
        byLifeStage.forEach(row -> stages.line(row.label(), column, row.children()));
        var items = sheet.table(BY_CARE.in(language), Labels.COUNTED_SEVERALLY.in(language));
        byCareItem.forEach(row -> items.line(row.label(), column, row.children()));
        var bands = sheet.table(BY_SCORE.in(language));
        byScoreBand.forEach(row -> bands.line(row.label(), column, row.children()));
        var livingPlaces = sheet.table(BY_LIVING_PLACE.in(language));
        byLivingPlace.forEach(row -> livingPlaces.line(row.label(), column, row.children()));
        SourceFreshness.print(sources, sheet, language);
    }
}
