package jp.tsunagi.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reports of Otsu, Kusatsu and Takashima, counted over again from the lists that the staff of the centers work with.
 * Nothing of the reports' own path is used: other services, other read models.
 */
@Order(2)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountedByHandIT {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final YearMonth thisMonth = YearMonth.now(JAPAN);
    private Staff officer;
    private Staff trainer;
    private List<Staff> consultants;

    @BeforeEach
    void everybody_is_at_work(Platform platform) {
        officer = new Staff(platform, "officer.shiga");
        trainer = new Staff(platform, "trainer.shiga");
        consultants = List.of(new Staff(platform, "consultant.otsu"), new Staff(platform, "consultant.kusatsu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25201", "25206", "25212"})
    void children(String municipality) {
        var known = ofAllCenters("INTAKE", "/api/intake/v1/children?limit=200&municipality=" + municipality).stream()
                .map(Map.Entry::getValue)
                .toList();
        var now =
                known.stream().filter(child -> child.get("careEndedOn") == null).toList();
        var report = report("children?on=" + LocalDate.now(JAPAN), municipality);

        assertThat(now).isNotEmpty();
        assertThat(report.get("total")).isEqualTo(now.size());
        assertThat(report.get("careEnded")).isEqualTo(known.size() - now.size());
        assertThat(report.get("severe"))
                .isEqualTo(Math.toIntExact(now.stream()
                        .filter(child -> Boolean.TRUE.equals(child.get("severe")))
                        .count()));
        assertThat(rows(report, "byLifeStage", "lifeStage", "children")).isEqualTo(by(now, "lifeStage"));
        assertThat(rows(report, "byCareItem", "careItem", "children")).isEqualTo(byEach(now, "careItems"));
        assertThat(rows(report, "byScoreBand", "scoreBand", "children")).isEqualTo(by(now, "scoreBand"));
        assertThat(rows(report, "byLivingPlace", "livingPlace", "children")).isEqualTo(by(now, "livingPlace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25201", "25206", "25212"})
    void consultations(String municipality) {
        var received =
                ofAllCenters("INTAKE", "/api/intake/v1/consultations?limit=200&municipality=" + municipality).stream()
                        .map(Map.Entry::getValue)
                        .toList();
        var report = report("consultations?" + period(), municipality);

        assertThat(received).isNotEmpty();
        assertThat(report.get("total")).isEqualTo(received.size());
        assertThat(rows(report, "byMonth", "month", "consultations"))
                .isEqualTo(counted(received.stream()
                        .map(each -> YearMonth.from(
                                        Instant.parse(text(each, "receivedAt")).atZone(JAPAN))
                                .toString())));
        assertThat(rows(report, "byTheme", "theme", "consultations")).isEqualTo(byEach(received, "themes"));
        assertThat(rows(report, "byDisposition", "disposition", "consultations"))
                .isEqualTo(counted(received.stream()
                        .map(each -> Objects.requireNonNullElse((String) each.get("disposition"), "OPEN"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25201", "25206", "25212"})
    void coordination(String municipality) {
        var cases = ofAllCenters("REFERRAL", "/api/referral/v1/cases?limit=200").stream()
                .map(each -> each.getKey()
                        .read(
                                "REFERRAL",
                                "/api/referral/v1/cases/" + each.getValue().get("id"))
                        .<String, Object>getMap(""))
                .toList();
        var here = in(municipality, cases);
        var handoffs = in(municipality, parts(cases, "handoffs"));
        var followUps = in(municipality, parts(cases, "followUps")).stream()
                .filter(each ->
                        !YearMonth.from(LocalDate.parse(text(each, "dueOn"))).isAfter(thisMonth))
                .toList();
        var report = report("coordination?" + period(), municipality);

        assertThat(here).isNotEmpty();
        assertThat(group(report, "cases"))
                .isEqualTo(Map.of(
                        "opened", here.size(),
                        "open", count(here, "state", "OPEN"),
                        "closed", count(here, "state", "CLOSED")));
        assertThat(group(report, "handoffs"))
                .isEqualTo(Map.of(
                        "offered", handoffs.size(),
                        "pending", count(handoffs, "state", "PENDING"),
                        "accepted", count(handoffs, "state", "ACCEPTED"),
                        "declined", count(handoffs, "state", "DECLINED"),
                        "withdrawn", count(handoffs, "state", "WITHDRAWN"),
                        "expired", count(handoffs, "state", "EXPIRED"),
                        "returned", count(handoffs, "state", "RETURNED")));
        assertThat(rows(report, "declineReasons", "reason", "handoffs"))
                .isEqualTo(counted(handoffs.stream()
                        .filter(each -> "DECLINED".equals(each.get("state")))
                        .map(each -> (String) each.get("reason"))));
        var done = followUps.stream().filter(each -> each.get("doneOn") != null).toList();
        assertThat(group(report, "followUps")).containsEntry("scheduled", followUps.size());
        assertThat(rows(report, "outcomes", "outcome", "followUps")).isEqualTo(by(done, "outcome"));
        assertThat(group(report, "followUps").get("late")).isEqualTo(count(done, "late", true));
        assertThat(group(report, "followUps").get("onTime")).isEqualTo(count(done, "late", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25201", "25206", "25212"})
    void attendees_of_trainings(String municipality) {
        var attendees = trainer.readAll("TRAINING", "/api/training/v1/trainings?limit=200").stream()
                .map(each -> trainer.read("TRAINING", "/api/training/v1/trainings/" + each.get("id")))
                .flatMap(training -> training.<Map<String, Object>>getList("trainees").stream())
                .filter(trainee -> municipality.equals(trainee.get("municipality")))
                .filter(trainee -> !values(trainee, "days").isEmpty())
                .toList();
        var report = report("trainings?" + period(), municipality);

        assertThat(attendees).isNotEmpty();
        assertThat(group(report, "total")).containsEntry("attendees", attendees.size());
        assertThat(rows(report, "bySector", "sector", "attendees")).isEqualTo(by(attendees, "sector"));
        assertThat(rows(report, "byOccupation", "occupation", "attendees")).isEqualTo(by(attendees, "occupation"));
    }

    /** What each center's consultant finds in a list, with who found it. */
    private List<Map.Entry<Staff, Map<String, Object>>> ofAllCenters(String service, String list) {
        var items = new ArrayList<Map.Entry<Staff, Map<String, Object>>>();
        consultants.forEach(staff -> staff.readAll(service, list).forEach(item -> items.add(Map.entry(staff, item))));
        return items;
    }

    private Map<String, Object> report(String query, String municipality) {
        return officer.read("REPORTING", "/api/reporting/v1/" + query + "&prefecture=25&municipality=" + municipality)
                .getMap("");
    }

    private String period() {
        return "from=%s&to=%s".formatted(thisMonth.minusMonths(25), thisMonth);
    }

    private static List<Map<String, Object>> in(String municipality, Collection<Map<String, Object>> items) {
        return items.stream()
                .filter(item -> municipality.equals(item.get("municipality")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(List<Map<String, Object>> wholes, String field) {
        return wholes.stream()
                .flatMap(whole -> ((List<Map<String, Object>>) Objects.requireNonNull(whole.get(field))).stream())
                .toList();
    }

    private static String text(Map<String, Object> item, String field) {
        return (String) Objects.requireNonNull(item.get(field));
    }

    private static List<?> values(Map<String, Object> item, String field) {
        return (List<?>) Objects.requireNonNull(item.get(field));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> group(Map<String, Object> report, String field) {
        return (Map<String, Integer>) Objects.requireNonNull(report.get(field));
    }

    /** The rows of a table that count something. */
    private static Map<String, Integer> rows(Map<String, Object> report, String table, String name, String column) {
        var rows = new HashMap<String, Integer>();
        parts(List.of(report), table).forEach(row -> {
            int figure = (int) Objects.requireNonNull(row.get(column));
            if (figure > 0) {
                rows.put(String.valueOf(row.get(name)), figure);
            }
        });
        return rows;
    }

    private static Map<String, Integer> by(Collection<Map<String, Object>> items, String field) {
        return counted(items.stream().map(item -> String.valueOf(item.get(field))));
    }

    /** One item counts for each of its values; without any, as the reports' NONE. */
    private static Map<String, Integer> byEach(Collection<Map<String, Object>> items, String field) {
        return counted(items.stream()
                .flatMap(item -> values(item, field).isEmpty() ? Stream.of("NONE") : values(item, field).stream())
                .map(String::valueOf));
    }

    private static Map<String, Integer> counted(Stream<String> names) {
        var counts = new HashMap<String, Integer>();
        names.collect(groupingBy(Function.identity(), counting()))
                .forEach((name, count) -> counts.put(name, Math.toIntExact(count)));
        return counts;
    }

    private static int count(Collection<Map<String, Object>> items, String field, @Nullable Object value) {
        return Math.toIntExact(items.stream()
                .filter(item -> Objects.equals(item.get(field), value))
                .count());
    }
}
