package jp.tsunagi.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.demo.check.Difference.Source;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.load.Journal;
import jp.tsunagi.demo.plan.Cast;
import jp.tsunagi.demo.plan.DemoPlan;
import jp.tsunagi.stack.StackException;

/** Compares every figure of every report with the plan, as those who may read it get it: as JSON and as CSV. */
public final class Check {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** When the sources have stood still for so many looks, there is nothing to wait for. */
    private static final int LOOKS_WITHOUT_NEWS = 3;

    /** The prefecture's officer reads the whole and each municipality; a municipality's officer its own. */
    static final List<Reader> READERS = Stream.of(
                    Stream.of(new Reader(Cast.PREFECTURE_OFFICER_ACCOUNT, new Coverage(Cast.PREFECTURE, null))),
                    Municipalities.ofPrefecture(Cast.PREFECTURE).stream()
                            .map(place -> new Reader(
                                    Cast.PREFECTURE_OFFICER_ACCOUNT, new Coverage(Cast.PREFECTURE, place.code()))),
                    Stream.of(new Reader(Cast.MUNICIPAL_OFFICER_ACCOUNT, new Coverage(Cast.PREFECTURE, Cast.OTSU))))
            .flatMap(readers -> readers)
            .toList();

    private final DemoPlan plan;
    private final Reports reports;
    private final Duration betweenLooks;

    /** Who reads which figures. */
    record Reader(String account, Coverage coverage) {}

    /** What one look at all reports found. */
    private record Look(int figures, List<Difference> differences, String news) {}

    /** Where reports come from. */
    interface Reports {
        /** A report as JSON. */
        JsonNode json(String account, String query) throws IOException, InterruptedException;

        /** A report as CSV, in Japanese. */
        String csv(String account, String query) throws IOException, InterruptedException;
    }

    Check(DemoPlan plan, Reports reports, Duration betweenLooks) {
        this.plan = plan;
        this.reports = reports;
        this.betweenLooks = betweenLooks;
    }

    /**
     * Checks the platform that the demo was loaded into.
     *
     * @return the exit code: 0 when nothing differs
     * @throws StackException when there is no loaded demo, or a report cannot be read
     */
    public static int run(DemoSite site, PrintStream out) throws IOException, InterruptedException {
        var which = Journal.read(site.folder())
                .filter(Journal::isComplete)
                .flatMap(Journal::plan)
                .orElseThrow(() -> new StackException(
                        "読み込み終わったデモがありません。./tsunagi up で読み込んでから確かめてください。",
                        "There is no loaded demo; load it with ./tsunagi up, then check."));
        return new Check(DemoPlan.of(which.seed(), which.last()), new HttpReports(site), BETWEEN_LOOKS).run(out);
    }

    /**
     * Compares, and compares again while the reports are still taking in what was recorded.
     *
     * @return the exit code: 0 when nothing differs
     */
    int run(PrintStream out) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var look = look();
        for (int still = 0; !look.differences().isEmpty() && still < LOOKS_WITHOUT_NEWS; ) {
            if (System.nanoTime() - deadline >= 0) {
                break;
            }
            Thread.sleep(betweenLooks);
            var next = look();
            still = next.news().equals(look.news()) ? still + 1 : 0;
            look = next;
        }
        return tell(look, out);
    }

    private int tell(Look look, PrintStream out) {
        if (look.differences().isEmpty()) {
            out.printf("OK: 集計の数値 %,d 個がすべて計画と一致しました（%s 時点）。%n", look.figures(), plan.last());
            out.printf("OK: all %,d figures of the reports are as planned (as of %s).%n", look.figures(), plan.last());
            return 0;
        }
        look.differences().forEach(difference -> out.printf("%s%n  %s%n", difference.japanese(), difference.english()));
        out.printf(
                "集計の数値 %,d 個のうち %,d 個が計画と違います。%n",
                look.figures(), look.differences().size());
        out.printf(
                "%,d of %,d figures of the reports differ from the plan.%n",
                look.differences().size(), look.figures());
        return 1;
    }

    private Look look() throws IOException, InterruptedException {
        int figures = 0;
        var differences = new ArrayList<Difference>();
        var news = new StringBuilder();
        for (var reader : READERS) {
            for (var kind : ReportKind.values()) {
                var planned = Manifest.of(kind, plan, reader.coverage());
                var query = query(kind, reader.coverage());
                var json = reports.json(reader.account(), query);
                news.append(json.path("sources"));
                var source = new Source(kind, reader.coverage(), "JSON");
                differences.addAll(Comparison.of(source, planned, Figure::inJson, JsonReport.figures(json)));
                differences.addAll(
                        head(source, LocalDate.parse(json.path("asOf").asText())));
                differences.addAll(printed(
                        new Source(kind, reader.coverage(), "CSV"), planned, reports.csv(reader.account(), query)));
                figures += 2 * planned.size();
            }
        }
        return new Look(figures, differences, news.toString());
    }

    private List<Difference> printed(Source source, List<Figure> planned, String file) {
        try {
            var csv = CsvReport.read(file);
            var differences = new ArrayList<>(Comparison.of(source, planned, Figure::inCsv, csv.figures()));
            csv.asOf().forEach(day -> differences.addAll(head(source, day)));
            return differences;
        } catch (CsvReport.Unreadable e) {
            return List.of(Difference.other(source, "読めない", "cannot be read: " + e.getMessage()));
        }
    }

    private List<Difference> head(Source source, LocalDate asOf) {
        return Objects.equals(asOf, plan.last())
                ? List.of()
                : List.of(Difference.other(source, "集計時点が " + asOf, "as of " + asOf));
    }

    /** Path and query, below the root of the reports. */
    private String query(ReportKind kind, Coverage coverage) {
        var months = Months.of(plan);
        var place = coverage.municipality() == null ? "" : "&municipality=" + coverage.municipality();
        var time = kind == ReportKind.CHILDREN ? "&on=" + plan.last() : "&from=" + months.from() + "&to=" + months.to();
        return kind.path() + "?prefecture=" + coverage.prefecture() + place + time + "&asOf=" + plan.last();
    }
}
