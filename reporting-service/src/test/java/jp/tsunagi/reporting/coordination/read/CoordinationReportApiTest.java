package jp.tsunagi.reporting.coordination.read;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.municipal;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.ScopedSession;
import jp.tsunagi.reporting.CsvFile;
import jp.tsunagi.reporting.Sources;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each test counts in prefectures of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CoordinationReportApiTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();
    private static final String PERIOD = "&from=2026-05&to=2026-06";

    @Inject
    Pool app;

    /** A case whose events are told one after the other. */
    private record Case(UUID id, String prefecture) {
        private static Case opened(String prefecture, @Nullable String municipality, String day) {
            var opened = new Case(UUID.randomUUID(), prefecture);
            opened.tell(
                    new CaseOpened(
                            opened.id(), null, null, CENTER, prefecture, municipality, LocalDate.parse(day), Set.of()),
                    day);
            return opened;
        }

        private long tell(PublicEvent event, String day) {
            return Sources.publish(id, event, day + "T03:00:00Z");
        }

        private UUID offer(String municipality, String day) {
            var handoff = UUID.randomUUID();
            var on = LocalDate.parse(day);
            tell(new HandoffOffered(id, handoff, CENTER, BODY, prefecture, municipality, on, on.plusDays(7)), day);
            return handoff;
        }

        private long accept(UUID handoff, String municipality, String day) {
            return tell(
                    new ReferralHandedOff(id, handoff, CENTER, BODY, prefecture, municipality, LocalDate.parse(day)),
                    day);
        }

        private UUID schedule(String municipality, String dueOn, String day) {
            var followUp = UUID.randomUUID();
            tell(new FollowUpScheduled(id, followUp, prefecture, municipality, 1, LocalDate.parse(dueOn)), day);
            return followUp;
        }

        private long done(UUID followUp, String municipality, String day, @Nullable CarerWork work) {
            return tell(
                    new FollowUpRecorded(
                            id,
                            followUp,
                            prefecture,
                            municipality,
                            LocalDate.parse(day),
                            FollowUpOutcome.NEEDS_HELP,
                            work),
                    day);
        }

        private long ended(UUID followUp, String municipality, String day) {
            return tell(new FollowUpEnded(id, followUp, prefecture, municipality, LocalDate.parse(day)), day);
        }

        private long closed(@Nullable String municipality, String day) {
            return tell(
                    new CaseClosed(id, prefecture, municipality, LocalDate.parse(day), CaseOutcome.SUPPORT_IN_PLACE),
                    day);
        }
    }

    /** None of them given back. */
    private static Map<String, Integer> handoffs(
            int offered, int pending, int accepted, int declined, int withdrawn, int expired) {
        return Map.of(
                "offered", offered,
                "pending", pending,
                "accepted", accepted,
                "declined", declined,
                "withdrawn", withdrawn,
                "expired", expired,
                "returned", 0);
    }

    @Test
    void a_case_that_goes_on_after_its_end_begins_again_and_is_open_again() {
        var officer = officer("44");
        var again = Case.opened("44", "44201", "2026-05-01");
        var closing = again.closed("44201", "2026-05-20");
        var before = Sources.report(officer, "/coordination?prefecture=44" + PERIOD, closing);
        assertThat(before.getMap("cases")).isEqualTo(Map.of("opened", 1, "open", 0, "closed", 1));

        var sequence = again.tell(
                new CaseReopened(again.id(), BODY, "44", "44201", LocalDate.parse("2026-06-10"), ReopenReason.NEW_NEED),
                "2026-06-10");

        var after = Sources.report(officer, "/coordination?prefecture=44" + PERIOD, sequence);
        assertThat(after.getMap("cases")).isEqualTo(Map.of("opened", 2, "open", 1, "closed", 1));
        assertThat(place(after, "44201", "cases")).isEqualTo(Map.of("opened", 2, "open", 1, "closed", 1));
        var asOf = Sources.report(officer, "/coordination?prefecture=44" + PERIOD + "&asOf=2026-05-31", sequence);
        assertThat(asOf.getMap("cases")).isEqualTo(Map.of("opened", 1, "open", 0, "closed", 1));
    }

    @Test
    void cases_are_counted_where_they_were_opened_and_where_they_are() {
        var officer = officer("25");
        var moved = Case.opened("25", "25201", "2026-05-01");
        moved.accept(moved.offer("25206", "2026-05-02"), "25206", "2026-05-20");
        Case.opened("25", null, "2026-06-30");
        Case.opened("25", "25201", "2026-04-30");
        var closed = Case.opened("25", "25202", "2026-05-31");
        var sequence = closed.closed("25202", "2026-06-30");

        var report = Sources.report(officer, "/coordination?prefecture=25" + PERIOD, sequence);

        assertThat(report.getMap("cases")).isEqualTo(Map.of("opened", 3, "open", 3, "closed", 1));
        assertThat(place(report, "25201", "cases")).isEqualTo(Map.of("opened", 1, "open", 1, "closed", 0));
        assertThat(place(report, "25206", "cases")).isEqualTo(Map.of("opened", 0, "open", 1, "closed", 0));
        assertThat(place(report, "25202", "cases")).isEqualTo(Map.of("opened", 1, "open", 0, "closed", 1));
        assertThat(report.<@Nullable String>getList("byMunicipality.municipality"))
                .hasSize(20)
                .endsWith((String) null);
        assertThat(report.<Integer>getList("byMunicipality.cases.open")).endsWith(1);
        // as of the days before the handoff and the closing
        var before = Sources.report(officer, "/coordination?prefecture=25" + PERIOD + "&asOf=2026-05-19", sequence);
        assertThat(place(before, "25201", "cases")).isEqualTo(Map.of("opened", 1, "open", 2, "closed", 0));
        assertThat(place(before, "25206", "cases")).isEqualTo(Map.of("opened", 0, "open", 0, "closed", 0));
        assertThat(before.getMap("cases")).isEqualTo(Map.of("opened", 1, "open", 2, "closed", 0));
    }

    @Test
    void handoffs_are_counted_by_what_became_of_them() {
        var officer = officer("24");
        var one = Case.opened("24", "24201", "2026-05-01");
        var declined = one.offer("24202", "2026-05-01");
        one.tell(
                new HandoffDeclined(
                        one.id(),
                        declined,
                        CENTER,
                        BODY,
                        "24",
                        "24202",
                        LocalDate.parse("2026-05-05"),
                        DeclineReason.NO_RESOURCE),
                "2026-05-05");
        var expired = one.offer("24202", "2026-05-06");
        one.tell(
                new HandoffExpired(one.id(), expired, CENTER, BODY, "24", "24202", LocalDate.parse("2026-05-14")),
                "2026-05-14");
        var withdrawn = one.offer("24203", "2026-05-15");
        one.tell(
                new HandoffWithdrawn(one.id(), withdrawn, CENTER, BODY, "24", "24203", LocalDate.parse("2026-05-16")),
                "2026-05-16");
        one.accept(one.offer("24203", "2026-06-30"), "24203", "2026-07-02");
        // offered too early, and too late
        one.offer("24202", "2026-04-30");
        one.offer("24202", "2026-07-01");
        var two = Case.opened("24", null, "2026-05-01");
        two.offer("24202", "2026-05-31");
        // of another prefecture
        var sequence = Case.opened("13", null, "2026-05-01").closed(null, "2026-05-02");

        var report = Sources.report(officer, "/coordination?prefecture=24" + PERIOD, sequence);

        assertThat(report.getMap("handoffs")).isEqualTo(handoffs(5, 1, 1, 1, 1, 1));
        assertThat(place(report, "24202", "handoffs")).isEqualTo(handoffs(3, 1, 0, 1, 0, 1));
        assertThat(report.getInt("declineReasons.find { it.reason == 'NO_RESOURCE' }.handoffs"))
                .isEqualTo(1);
        assertThat(report.<Integer>getList("declineReasons.handoffs"))
                .hasSize(DeclineReason.values().length)
                .satisfies(figures -> assertThat(
                                figures.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(1));
        // as of 4 May nobody had answered, and the others were not offered
        assertThat(Sources.report(officer, "/coordination?prefecture=24" + PERIOD + "&asOf=2026-05-04", sequence)
                        .getMap("handoffs"))
                .isEqualTo(handoffs(1, 1, 0, 0, 0, 0));
    }

    @Test
    void a_case_given_back_counts_where_it_was_and_as_accepted_before() {
        var officer = officer("17");
        var one = Case.opened("17", "17201", "2026-05-01");
        var handoff = one.offer("17202", "2026-05-02");
        one.accept(handoff, "17202", "2026-05-10");
        var sequence = one.tell(
                new HandoffReturned(
                        one.id(),
                        handoff,
                        CENTER,
                        BODY,
                        "17",
                        "17202",
                        "17201",
                        LocalDate.parse("2026-05-20"),
                        DeclineReason.NO_CAPACITY),
                "2026-05-20");
        var query = "/coordination?prefecture=17" + PERIOD;

        var report = Sources.report(officer, query, sequence);

        assertThat(report.getInt("handoffs.returned")).isEqualTo(1);
        assertThat(report.getInt("handoffs.accepted")).isZero();
        assertThat(report.<Integer>getList("declineReasons.handoffs")).allMatch(figure -> figure == 0);
        assertThat(place(report, "17201", "cases")).isEqualTo(Map.of("opened", 1, "open", 1, "closed", 0));
        assertThat(place(report, "17202", "cases")).isEqualTo(Map.of("opened", 0, "open", 0, "closed", 0));
        var before = Sources.report(officer, query + "&asOf=2026-05-19", sequence);
        assertThat(before.getInt("handoffs.returned")).isZero();
        assertThat(before.getInt("handoffs.accepted")).isEqualTo(1);
        assertThat(place(before, "17202", "cases")).isEqualTo(Map.of("opened", 0, "open", 1, "closed", 0));
    }

    @Test
    void follow_ups_are_counted_by_how_they_stand_to_their_due_day() {
        var officer = officer("23");
        var one = Case.opened("23", "23201", "2026-04-01");
        var onTime = one.schedule("23201", "2026-05-12", "2026-04-10");
        var late = one.schedule("23201", "2026-05-13", "2026-04-10");
        one.schedule("23201", "2026-06-30", "2026-04-10");
        // due outside the period
        one.schedule("23201", "2026-07-01", "2026-04-10");
        one.done(onTime, "23201", "2026-05-12", CarerWork.AT_RISK);
        one.done(late, "23201", "2026-05-14", null);
        var two = Case.opened("23", "23202", "2026-04-01");
        two.schedule("23202", "2026-06-01", "2026-04-10");
        var sequence = two.closed("23202", "2026-05-31");

        var report = Sources.report(officer, "/coordination?prefecture=23" + PERIOD, sequence);

        assertThat(report.getMap("followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 4, "due", 3, "onTime", 1, "late", 1, "overdue", 1, "upcoming", 0, "ended", 1));
        assertThat(place(report, "23202", "followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 1, "due", 0, "onTime", 0, "late", 0, "overdue", 0, "upcoming", 0, "ended", 1));
        assertThat(report.getInt("outcomes.find { it.outcome == 'NEEDS_HELP' }.followUps"))
                .isEqualTo(2);
        assertThat(report.getInt("carerWork.find { it.carerWork == 'AT_RISK' }.followUps"))
                .isEqualTo(1);
        assertThat(report.getInt("carerWork.find { it.carerWork == 'NOT_ASKED' }.followUps"))
                .isEqualTo(1);
        // at the end of 13 May the second one was not done yet and the others were to come
        assertThat(Sources.report(officer, "/coordination?prefecture=23" + PERIOD + "&asOf=2026-05-13", sequence)
                        .getMap("followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 4, "due", 2, "onTime", 1, "late", 0, "overdue", 1, "upcoming", 2, "ended", 0));
    }

    /** The first municipality had missed one of its follow-ups when it handed the case on; the other is no longer its own. */
    @Test
    void follow_ups_that_a_second_handoff_ended_are_not_overdue() {
        var officer = officer("18");
        var one = Case.opened("18", "18201", "2026-04-01");
        var missed = one.schedule("18202", "2026-05-12", "2026-04-10");
        var planned = one.schedule("18202", "2026-06-12", "2026-04-10");
        one.accept(one.offer("18204", "2026-05-18"), "18204", "2026-05-20");
        one.ended(missed, "18202", "2026-05-20");
        one.ended(planned, "18202", "2026-05-20");
        one.schedule("18204", "2026-06-22", "2026-05-20");
        var sequence = Case.opened("18", "18201", "2026-06-01").closed("18201", "2026-06-02");

        var report = Sources.report(officer, "/coordination?prefecture=18" + PERIOD, sequence);

        assertThat(place(report, "18202", "followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 2, "due", 1, "onTime", 0, "late", 0, "overdue", 1, "upcoming", 0, "ended", 1));
        assertThat(place(report, "18204", "followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 1, "due", 1, "onTime", 0, "late", 0, "overdue", 1, "upcoming", 0, "ended", 0));
        // as of the day before the handoff it was still to come
        assertThat(place(
                        Sources.report(officer, "/coordination?prefecture=18" + PERIOD + "&asOf=2026-05-19", sequence),
                        "18202",
                        "followUps"))
                .isEqualTo(Map.of(
                        "scheduled", 2, "due", 1, "onTime", 0, "late", 0, "overdue", 1, "upcoming", 1, "ended", 0));
    }

    @Test
    void a_municipality_reads_its_own_figures_and_row_level_security_alone_keeps_it_from_the_others() {
        var moved = Case.opened("22", "22203", "2026-05-01");
        moved.accept(moved.offer("22205", "2026-05-02"), "22205", "2026-05-20");
        moved.schedule("22205", "2026-06-20", "2026-05-20");
        var sequence = moved.closed("22205", "2026-06-25");
        var first = municipal("MUNICIPAL_OFFICER", "22203");
        var query = "/coordination?prefecture=22" + PERIOD;

        var own = Sources.report(first, query + "&municipality=22203", sequence);

        assertThat(own.getMap("cases")).isEqualTo(Map.of("opened", 1, "open", 0, "closed", 0));
        assertThat(own.getInt("handoffs.offered")).isZero();
        assertThat(own.<String>getList("byMunicipality.municipality")).containsExactly("22203");
        var second = Sources.report(municipal("MUNICIPAL_SYSTEM", "22205"), query + "&municipality=22205", sequence);
        assertThat(second.getMap("cases")).isEqualTo(Map.of("opened", 0, "open", 0, "closed", 1));
        assertThat(second.getInt("handoffs.accepted")).isEqualTo(1);
        assertThat(second.getInt("followUps.overdue")).isEqualTo(1);
        problem(as(first).get(BASE + query), 403, "forbidden");
        problem(as(first).get(BASE + query + "&municipality=22205"), 403, "forbidden");
        problem(operator().get(BASE + query), 403, "forbidden");
        problem(as(officer("21")).get(BASE + query), 403, "forbidden");
        var where = "case_id = '" + moved.id() + "'";
        assertThat(seenBy("case_stay", where, overseer("22"))).isEqualTo(2);
        for (var table : List.of("case_stay", "handoff_fact", "follow_up_fact")) {
            assertThat(seenBy(table, where, municipality("22205"))).as(table).isEqualTo(1);
            assertThat(seenBy(table, where, municipality("22206"))).as(table).isZero();
            assertThat(seenBy(table, where, overseer("21"))).as(table).isZero();
        }
        assertThat(seenBy("handoff_fact", where, municipality("22203"))).isZero();
    }

    @Test
    void as_CSV_it_has_the_same_figures() {
        var officer = officer("19");
        var one = Case.opened("19", "19201", "2026-05-01");
        one.accept(one.offer("19202", "2026-05-02"), "19202", "2026-05-20");
        var followUp = one.schedule("19202", "2026-06-20", "2026-05-20");
        var sequence = one.done(followUp, "19202", "2026-06-22", CarerWork.CONTINUES);
        var query = "/coordination?prefecture=19" + PERIOD;
        var columns = Map.ofEntries(
                Map.entry("ケース開始", "cases.opened"),
                Map.entry("ケース継続中", "cases.open"),
                Map.entry("ケース終結", "cases.closed"),
                Map.entry("引継ぎ申出", "handoffs.offered"),
                Map.entry("回答待ち", "handoffs.pending"),
                Map.entry("引受け", "handoffs.accepted"),
                Map.entry("引受困難", "handoffs.declined"),
                Map.entry("取下げ", "handoffs.withdrawn"),
                Map.entry("期限切れ", "handoffs.expired"),
                Map.entry("差戻し", "handoffs.returned"),
                Map.entry("フォローアップ予定", "followUps.scheduled"),
                Map.entry("期日到来・実施", "followUps.due"),
                Map.entry("期限内", "followUps.onTime"),
                Map.entry("遅れて実施", "followUps.late"),
                Map.entry("未実施", "followUps.overdue"),
                Map.entry("期日前", "followUps.upcoming"),
                Map.entry("期日までに終了", "followUps.ended"));

        var json = Sources.report(officer, query, sequence);
        var csv = CsvFile.of(officer, query);

        assertThat(csv.tables())
                .containsExactlyInAnyOrder("対象", "概要", "引受困難の理由別", "フォローアップの結果別", "養護者の就労状況別", "市町村別", "情報源");
        assertThat(csv.table("概要")).hasSize(columns.size());
        int places = json.getList("byMunicipality").size();
        assertThat(csv.table("市町村別")).hasSize(columns.size() * places);
        columns.forEach((column, path) -> {
            assertThat(csv.value("概要", "計", column)).as(column).isEqualTo(json.getString(path));
            assertThat(csv.table("市町村別").stream()
                            .filter(line -> line.column().equals(column))
                            .map(line -> Integer.valueOf(line.value()))
                            .toList())
                    .as(column)
                    .isEqualTo(json.<Integer>getList("byMunicipality." + path));
        });
        assertThat(csv.figures("引受困難の理由別")).isEqualTo(json.<Integer>getList("declineReasons.handoffs"));
        assertThat(csv.figures("フォローアップの結果別")).isEqualTo(json.<Integer>getList("outcomes.followUps"));
        assertThat(csv.figures("養護者の就労状況別")).isEqualTo(json.<Integer>getList("carerWork.followUps"));
        assertThat(csv.value("市町村別", "19202 富士吉田市", "遅れて実施")).isEqualTo("1");
    }

    private static Map<String, Integer> place(JsonPath report, String municipality, String part) {
        return report.getMap("byMunicipality.find { it.municipality == '" + municipality + "' }." + part);
    }

    private long seenBy(String table, String where, Scope.Member reader) {
        return app.withTransaction(tx -> ScopedSession.enter(tx, reader)
                        .chain(() -> tx.query("SELECT count(*) FROM " + table + " WHERE " + where)
                                .execute()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static Scope.Member overseer(String prefecture) {
        return new Scope.Member("x", Set.of(), Set.of(prefecture), Set.of());
    }

    private static Scope.Member municipality(String municipality) {
        return new Scope.Member("x", Set.of(), Set.of(), Set.of(municipality));
    }
}
