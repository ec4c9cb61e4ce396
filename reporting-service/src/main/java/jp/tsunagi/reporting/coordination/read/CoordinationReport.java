package jp.tsunagi.reporting.coordination.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.reporting.coordination.FollowUpTiming;
import jp.tsunagi.reporting.coordination.HandoffState;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.ReportPeriod;
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
 * Coordination in a period (様式9, 様式10): cases by the day of opening and closing, handoffs by the day of the offer,
 * follow-ups by their due day.
 */
@Schema(description = "連絡調整・引継ぎ・フォローアップの集計 / Coordination, handoffs and follow-ups in a period")
record CoordinationReport(
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

        @Schema(implementation = String.class, description = "最初の月 / First month", examples = "2025-12")
        YearMonth from,

        @Schema(implementation = String.class, description = "最後の月 / Last month", examples = "2026-11")
        YearMonth to,

        @Schema(description = "集計時点。この日の終わりまでの記録による / Counts what had been recorded by the end of this day")
        LocalDate asOf,

        CaseCounts cases,
        HandoffCounts handoffs,

        @Schema(description = "引受困難の理由別 / Declined handoffs by reason")
        List<DeclineReasonCount> declineReasons,

        FollowUpCounts followUps,

        @Schema(description = "実施したフォローアップの結果別 / Follow-ups that were done, by outcome")
        List<FollowUpOutcomeCount> outcomes,

        @Schema(
                description = "実施したフォローアップの養護者の就労状況別。最後の NOT_ASKED は聞いていないもの"
                        + " / Follow-ups that were done, by the carer's work; the last, NOT_ASKED: not asked")
        List<CarerWorkCount> carerWork,

        @Schema(
                description = "市町村別。県内の全市町村、続いて県外の市町村(あれば)、最後に不明"
                        + " / By municipality: all of the prefecture, others if any, last the unknown")
        List<CoordinationPlace> byMunicipality,

        @Schema(description = "どこまで取り込んだ集計か / How far each source has been read")
        List<SourceFreshness> sources)
        implements Report {
    /** What stands for follow-ups in which the carer's work was not asked for. */
    static final String NOT_ASKED = "NOT_ASKED";

    /** The statement's tables. */
    static final String CASE = "CASE";

    static final String HANDOFF = "HANDOFF";
    static final String DECLINE_REASON = "DECLINE_REASON";
    static final String FOLLOW_UP = "FOLLOW_UP";
    static final String OUTCOME = "OUTCOME";
    static final String CARER_WORK = "CARER_WORK";

    /** The rows of the table of cases. */
    static final String OPENED = "OPENED";

    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";

    private static final Text BY_REASON = new Text("引受困難の理由別", "By reason for declining");
    private static final Text BY_OUTCOME = new Text("フォローアップの結果別", "By outcome of the follow-up");
    private static final Text BY_WORK = new Text("養護者の就労状況別", "By the carer's work");
    private static final Text HANDOFFS = new Text("引継ぎ", "Handoffs");
    private static final Text FOLLOW_UPS = new Text("フォローアップ", "Follow-ups");
    private static final Text WORK_NOT_ASKED = new Text("聞き取りなし", "Not asked");

    /** Cases: each stands in the municipality that is responsible at the time. */
    @Schema(description = "連絡調整のケース / Coordination cases")
    record CaseCounts(
            @Schema(description = "期間中の開始。再開を含む / Opened or reopened in the period")
            long opened,

            @Schema(description = "集計時点で継続中 / Open as of the day")
            long open,

            @Schema(description = "期間中の終結 / Closed in the period")
            long closed) {
        private static final Text OPENED_IN_PERIOD = new Text("ケース開始", "Cases opened");
        private static final Text OPEN_NOW = new Text("ケース継続中", "Cases open");
        private static final Text CLOSED_IN_PERIOD = new Text("ケース終結", "Cases closed");

        private static CaseCounts of(ToLongFunction<String> count) {
            return new CaseCounts(count.applyAsLong(OPENED), count.applyAsLong(OPEN), count.applyAsLong(CLOSED));
        }

        private void print(CsvSheet.Table table, String row, Language language) {
            table.line(row, OPENED_IN_PERIOD.in(language), opened)
                    .line(row, OPEN_NOW.in(language), open)
                    .line(row, CLOSED_IN_PERIOD.in(language), closed);
        }
    }

    /** Handoffs: offered is the sum of the others. */
    @Schema(description = "期間中に申し出た引継ぎ / Handoffs that were offered in the period")
    record HandoffCounts(
            @Schema(description = "申出 / Offered: the sum of the others")
            long offered,

            @Schema(description = "回答待ち / Pending as of the day")
            long pending,

            @Schema(description = "引受け、差戻しを除く / Accepted and not given back")
            long accepted,

            @Schema(description = "引受困難 / Declined") long declined,
            @Schema(description = "取下げ / Withdrawn") long withdrawn,
            @Schema(description = "期限切れ / Expired") long expired,

            @Schema(description = "引受け後の差戻し / Accepted and given back")
            long returned) {
        private static final Text OFFERED = new Text("引継ぎ申出", "Handoffs offered");

        private static HandoffCounts of(ToLongFunction<HandoffState> count) {
            return new HandoffCounts(
                    Arrays.stream(HandoffState.values()).mapToLong(count).sum(),
                    count.applyAsLong(HandoffState.PENDING),
                    count.applyAsLong(HandoffState.ACCEPTED),
                    count.applyAsLong(HandoffState.DECLINED),
                    count.applyAsLong(HandoffState.WITHDRAWN),
                    count.applyAsLong(HandoffState.EXPIRED),
                    count.applyAsLong(HandoffState.RETURNED));
        }

        private void print(CsvSheet.Table table, String row, Language language) {
            table.line(row, OFFERED.in(language), offered)
                    .line(row, Labels.of(HandoffState.PENDING, language), pending)
                    .line(row, Labels.of(HandoffState.ACCEPTED, language), accepted)
                    .line(row, Labels.of(HandoffState.DECLINED, language), declined)
                    .line(row, Labels.of(HandoffState.WITHDRAWN, language), withdrawn)
                    .line(row, Labels.of(HandoffState.EXPIRED, language), expired)
                    .line(row, Labels.of(HandoffState.RETURNED, language), returned);
        }
    }

    record DeclineReasonCount(String reason, String label, long handoffs) {}

    /** Follow-ups: due = onTime + late + overdue, scheduled = due + upcoming + ended. */
    @Schema(description = "期日が期間中のフォローアップ / Follow-ups whose due day lies in the period")
    record FollowUpCounts(
            @Schema(description = "予定 / Scheduled: due, upcoming and ended")
            long scheduled,

            @Schema(description = "期日の来たもの、または実施したもの / Due or done: onTime, late and overdue")
            long due,

            @Schema(description = "期限内に実施 / Done on the due day or before")
            long onTime,

            @Schema(description = "遅れて実施 / Done after the due day")
            long late,

            @Schema(description = "未実施 / Not done, though the due day has come")
            long overdue,

            @Schema(description = "期日前 / Not done; the due day is still to come")
            long upcoming,

            @Schema(description = "期日までにケースが終結、または次の機関へ引継ぎ / Not done; closed or handed on by the due day")
            long ended) {
        private static final Text SCHEDULED = new Text("フォローアップ予定", "Follow-ups scheduled");
        private static final Text DUE = new Text("期日到来・実施", "Due or done");

        private static FollowUpCounts of(ToLongFunction<FollowUpTiming> count) {
            long onTime = count.applyAsLong(FollowUpTiming.ON_TIME);
            long late = count.applyAsLong(FollowUpTiming.LATE);
            long overdue = count.applyAsLong(FollowUpTiming.OVERDUE);
            return new FollowUpCounts(
                    Arrays.stream(FollowUpTiming.values()).mapToLong(count).sum(),
                    onTime + late + overdue,
                    onTime,
                    late,
                    overdue,
                    count.applyAsLong(FollowUpTiming.UPCOMING),
                    count.applyAsLong(FollowUpTiming.ENDED));
        }

        private void print(CsvSheet.Table table, String row, Language language) {
            table.line(row, SCHEDULED.in(language), scheduled)
                    .line(row, DUE.in(language), due)
                    .line(row, Labels.of(FollowUpTiming.ON_TIME, language), onTime)
                    .line(row, Labels.of(FollowUpTiming.LATE, language), late)
                    .line(row, Labels.of(FollowUpTiming.OVERDUE, language), overdue)
                    .line(row, Labels.of(FollowUpTiming.UPCOMING, language), upcoming)
                    .line(row, Labels.of(FollowUpTiming.ENDED, language), ended);
        }
    }

    record FollowUpOutcomeCount(String outcome, String label, long followUps) {}

    record CarerWorkCount(String carerWork, String label, long followUps) {}

    record CoordinationPlace(
            @Schema(nullable = true, description = "市町村コード5桁。不明は null / Municipality, five digits; null when not known")
            @Nullable
            String municipality,

            String name,
            CaseCounts cases,
            HandoffCounts handoffs,
            FollowUpCounts followUps) {
        private static CoordinationPlace of(PlaceRow place, Tally tally) {
            var code = place.municipality();
            return new CoordinationPlace(
                    code,
                    place.name(),
                    CaseCounts.of(row -> tally.at(code, CASE, row)),
                    HandoffCounts.of(state -> tally.at(code, HANDOFF, state.name())),
                    FollowUpCounts.of(timing -> tally.at(code, FOLLOW_UP, timing.name())));
        }

        private void print(CsvSheet.Table table, Language language) {
            var row = PlaceRow.label(municipality, name);
            cases.print(table, row, language);
            handoffs.print(table, row, language);
            followUps.print(table, row, language);
        }
    }

    static CoordinationReport of(Coverage coverage, ReportPeriod period, Tally tally, Language language) {
        return new CoordinationReport(
                coverage.prefecture(),
                PlaceRow.prefectureName(coverage.prefecture()),
                coverage.municipality(),
                PlaceRow.municipalityName(coverage),
                period.from(),
                period.to(),
                coverage.asOf(),
                CaseCounts.of(row -> tally.in(CASE, row)),
                HandoffCounts.of(state -> tally.in(HANDOFF, state.name())),
                Arrays.stream(DeclineReason.values())
                        .map(reason -> new DeclineReasonCount(
                                reason.name(), Labels.of(reason, language), tally.in(DECLINE_REASON, reason.name())))
                        .toList(),
                FollowUpCounts.of(timing -> tally.in(FOLLOW_UP, timing.name())),
                Arrays.stream(FollowUpOutcome.values())
                        .map(outcome -> new FollowUpOutcomeCount(
                                outcome.name(), Labels.of(outcome, language), tally.in(OUTCOME, outcome.name())))
                        .toList(),
                Stream.concat(
                                Arrays.stream(CarerWork.values())
                                        .map(work -> new CarerWorkCount(
                                                work.name(),
                                                Labels.of(work, language),
                                                tally.in(CARER_WORK, work.name()))),
                                Stream.of(new CarerWorkCount(
                                        NOT_ASKED, WORK_NOT_ASKED.in(language), tally.in(CARER_WORK, null))))
                        .toList(),
                PlaceRow.of(coverage, period.firstDay(), period.lastDay(), tally, language).stream()
                        .map(place -> CoordinationPlace.of(place, tally))
                        .toList(),
                SourceFreshness.of(Context.REFERRAL, tally.source()));
    }

    @Override
    public String fileName() {
        return ReportHead.fileName("coordination", prefecture, municipality, from, to);
    }

    @Override
    public void print(CsvSheet sheet, Language language) {
        ReportHead.print(sheet, language, prefecture, municipality, from, to);
        var summary = sheet.table(Labels.SUMMARY.in(language));
        var total = Labels.TOTAL.in(language);
        cases.print(summary, total, language);
        handoffs.print(summary, total, language);
        followUps.print(summary, total, language);
        var reasons = sheet.table(BY_REASON.in(language));
        declineReasons.forEach(row -> reasons.line(row.label(), HANDOFFS.in(language), row.handoffs()));
        var results = sheet.table(BY_OUTCOME.in(language));
        outcomes.forEach(row -> results.line(row.label(), FOLLOW_UPS.in(language), row.followUps()));
        var work = sheet.table(BY_WORK.in(language));
        carerWork.forEach(row -> work.line(row.label(), FOLLOW_UPS.in(language), row.followUps()));
        var places = sheet.table(Labels.BY_MUNICIPALITY.in(language));
        byMunicipality.forEach(place -> place.print(places, language));
        SourceFreshness.print(sources, sheet, language);
    }
}
