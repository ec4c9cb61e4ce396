package jp.tsunagi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real situations, as staff live through them: over REST, with tokens, on the whole platform. */
@Order(4)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosIT {
    private static final String CENTER = "25000000-0000-4000-8000-000000000001";
    private static final String OTSU = "25201";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Platform platform;
    private Staff clerk;
    private Staff consultant;
    private Staff coordinator;
    private Staff officer;

    @BeforeEach
    void everybody_is_at_work(Platform running) {
        platform = running;
        clerk = new Staff(running, "manager.otsu");
        consultant = new Staff(running, "consultant.otsu");
        coordinator = new Staff(running, "coordinator.otsu");
        officer = new Staff(running, "officer.shiga");
    }

    /** Scenario 1: "I don't know where to call." */
    @Test
    @Order(1)
    void a_mother_who_does_not_know_where_to_call_is_linked_to_support() {
        var before = officer.read("REPORTING", consultationsOfThisMonth());

        var consultation = clerk.does(
                "INTAKE",
                "/api/intake/v1/consultations",
                consultation("TELEPHONE", "MOTHER", List.of("WHERE_TO_CONSULT", "NIGHT_CARE", "SIBLINGS"), "AT_RISK"));
        assertThat(clerk.read("INTAKE", consultation).getString("receiptNumber"))
                .matches("\\d{6}-\\d{5}-\\d");
        var agencies = clerk.read("REFERRAL", "/api/referral/v1/agencies?municipality=" + OTSU)
                .getList("items.id", String.class);
        clerk.does("INTAKE", consultation + "/information", Map.of("resources", agencies.subList(0, 2)));
        consultant.does("INTAKE", consultation + "/ownership", Map.of());
        var taken = consultant.read("INTAKE", consultation);
        assertThat(taken.getBoolean("mine")).isTrue();
        assertThat(taken.getList("themes")).containsExactly("WHERE_TO_CONSULT", "NIGHT_CARE", "SIBLINGS");

        var child = consultant.does(
                "INTAKE", "/api/intake/v1/children", child(LocalDate.now(JAPAN).minusYears(4)));
        consultant.does("INTAKE", consultation + "/child", Map.of("child", id(child)));
        consultant.does("INTAKE", consultation + "/disposition", Map.of("disposition", "LINKED"));

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var after = officer.read("REPORTING", consultationsOfThisMonth());
            assertThat(after.getInt("total")).isEqualTo(before.getInt("total") + 1);
            assertThat(after.getString("byTheme[0].theme")).isEqualTo("WHERE_TO_CONSULT");
            for (var theme : List.of("WHERE_TO_CONSULT", "NIGHT_CARE", "SIBLINGS")) {
                var row = "byTheme.find { it.theme == '%s' }.consultations".formatted(theme);
                assertThat(after.getInt(row)).isEqualTo(before.getInt(row) + 1);
            }
            var linked = "byDisposition.find { it.disposition == 'LINKED' }.consultations";
            assertThat(after.getInt(linked)).isEqualTo(before.getInt(linked) + 1);
        });
    }

    /** Scenario 2: discharge from a NICU, to the first follow-up a month later. The clock stays there. */
    @Test
    @Order(3)
    void a_child_who_leaves_the_hospital_is_handed_to_the_coordinator_at_home_and_followed_up() throws Exception {
        var birth = LocalDate.now(JAPAN).minusMonths(8);
        var consultation = consultant.does(
                "INTAKE",
                "/api/intake/v1/consultations",
                consultation("FAX", "HOSPITAL_OR_CLINIC", List.of("DISCHARGE", "HOME_NURSING", "EQUIPMENT"), null));
        consultant.does("INTAKE", consultation + "/ownership", Map.of());
        var child = consultant.does("INTAKE", "/api/intake/v1/children", child(birth));
        consultant.changes(
                "INTAKE",
                child,
                "/care-profile",
                Map.of(
                        "assessedOn",
                        LocalDate.now(JAPAN).toString(),
                        "items",
                        List.of(
                                Map.of("detail", "VENTILATOR", "watch", "HIGH"),
                                Map.of("detail", "TRACHEOSTOMY", "watch", "HIGH"),
                                Map.of("detail", "SUCTION", "watch", "HIGH")),
                        "otherCare",
                        false));
        consultant.does("INTAKE", consultation + "/child", Map.of("child", id(child)));
        consultant.does(
                "INTAKE", consultation + "/coordination", Map.of("sectors", List.of("MEDICAL", "HEALTH", "WELFARE")));

        var found = "/api/referral/v1/cases?consultation=" + id(consultation);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> consultant.read("REFERRAL", found).getList("items").size() == 1);
        var file =
                "/api/referral/v1/cases/" + consultant.read("REFERRAL", found).getString("items[0].id");
        var agencies = consultant.read("REFERRAL", "/api/referral/v1/agencies?municipality=" + OTSU);
        var local = agencies.getString("items.find { it.name.contains('コーディネーター') }.id");
        var others = agencies.getList("items.findAll { it.id != '%s' }.id".formatted(local), String.class);
        var engaged = others.subList(0, Math.min(4, others.size()));
        engaged.forEach(agency -> consultant.does("REFERRAL", file + "/agencies", Map.of("agency", agency)));
        consultant.does(
                "REFERRAL",
                file + "/conferences",
                Map.of(
                        "heldOn",
                        LocalDate.now(JAPAN).toString(),
                        "agencies",
                        engaged,
                        "decisions",
                        "退院前に訪問看護と機器の手配を終える",
                        "tasks",
                        List.of(Map.of(
                                "agency", engaged.getFirst(),
                                "dueOn", LocalDate.now(JAPAN).plusWeeks(4).toString(),
                                "task", "訪問看護の開始日を決める"))));
        var handoff = consultant.does(
                "REFERRAL", file + "/handoffs", Map.of("toBody", local, "municipality", OTSU, "workingDays", 5));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> coordinator
                        .read("REFERRAL", "/api/referral/v1/offers?body=" + local)
                        .getList("items.handoff")
                        .contains(id(handoff)));
        coordinator.get("REFERRAL", file).then().statusCode(404);
        coordinator.does("REFERRAL", handoff + "/acceptance", Map.of("body", local));
        var accepted = coordinator.read("REFERRAL", file);
        assertThat(accepted.getString("responsible")).isEqualTo(local);
        assertThat(accepted.getString("municipality")).isEqualTo(OTSU);
        assertThat(accepted.getList("followUps")).hasSize(4);

        var dueOn = LocalDate.parse(accepted.getString("followUps[0].dueOn"));
        long days = ChronoUnit.DAYS.between(LocalDate.now(JAPAN), dueOn);
        platform.run(Duration.ofMinutes(2), "clock", "+%dd".formatted(days));
        // With it falls due whatever the whole prefecture has planned for these days.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> coordinator
                        .read("REFERRAL", file)
                        .getString("followUps[0].state")
                        .equals("DUE"));
        coordinator.does(
                "REFERRAL",
                file + "/follow-ups/" + accepted.getString("followUps[0].id") + "/outcome",
                Map.of(
                        "on", dueOn.toString(),
                        "outcome", "STABLE",
                        "carerWork", "CONTINUES"));
        assertThat(consultant.read("REFERRAL", file).getString("followUps[0].state"))
                .isEqualTo("RECORDED");
    }

    /** Scenario 10, its happy path: a coordinator course of four days. */
    @Test
    @Order(2)
    void of_forty_who_enrolled_for_a_coordinator_course_thirty_seven_are_certified() {
        var trainer = new Staff(platform, "trainer.shiga");
        var today = LocalDate.now(JAPAN);
        var before = officer.read("REPORTING", trainingsUntil(today));
        var days = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> today.minusDays(5 - n))
                .toList();
        var training = trainer.does(
                "TRAINING",
                "/api/training/v1/trainings",
                Map.of(
                        "prefecture",
                        "25",
                        "kind",
                        "COORDINATOR",
                        "title",
                        "医療的ケア児等コーディネーター養成研修",
                        "fiscalYear",
                        days.getFirst().minusMonths(3).getYear(),
                        "days",
                        days.stream().map(LocalDate::toString).toList(),
                        "capacity",
                        50,
                        "method",
                        "IN_PERSON",
                        "subsidized",
                        true));
        var municipalities = List.of(
                "25201", "25202", "25203", "25204", "25206", "25207", "25208", "25209", "25210", "25211", "25212",
                "25213");
        var trainees = IntStream.range(0, 40)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        var enrolled = new ArrayList<Map<String, String>>();
        for (int i = 0; i < trainees.size(); i++) {
            enrolled.add(Map.of(
                    "trainee",
                    trainees.get(i),
                    "sector",
                    i % 3 == 0 ? "MEDICAL" : "WELFARE",
                    "occupation",
                    i % 3 == 0 ? "NURSE" : "CONSULTATION_SPECIALIST",
                    "municipality",
                    municipalities.get(i % municipalities.size())));
        }
        trainer.does("TRAINING", training + "/enrollments", Map.of("trainees", enrolled));
        var attendance = IntStream.range(0, 40)
                .mapToObj(
                        i -> Map.of("trainee", trainees.get(i), "days", i < 3 ? List.of(1, 2, 4) : List.of(1, 2, 3, 4)))
                .toList();
        trainer.does("TRAINING", training + "/attendance", Map.of("attendance", attendance));
        trainer.does("TRAINING", training + "/certification", Map.of("on", today.toString()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                trainer.read("TRAINING", "/api/training/v1/completions?kind=COORDINATOR&limit=200")
                                        .getList("items.trainee", String.class))
                        .containsAll(trainees.subList(3, 40))
                        .doesNotContainAnyElementsOf(trainees.subList(0, 3)));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var after = officer.read("REPORTING", trainingsUntil(today));
            for (var counts : List.of("total.", "byKind.find { it.kind == 'COORDINATOR' }.counts.")) {
                Map.of("planned", 1, "held", 1, "capacity", 50, "enrolled", 40, "attendees", 40, "certified", 37)
                        .forEach((figure, more) -> assertThat(after.getInt(counts + figure))
                                .as(counts + figure)
                                .isEqualTo(before.getInt(counts + figure) + more));
            }
            for (var place : municipalities) {
                var row = "byMunicipality.find { it.municipality == '%s' }.attendees".formatted(place);
                assertThat(after.getInt(row)).as(row).isGreaterThanOrEqualTo(before.getInt(row) + 3);
            }
        });
    }

    private static String trainingsUntil(LocalDate day) {
        var month = YearMonth.from(day);
        return "/api/reporting/v1/trainings?prefecture=25&from=%s&to=%s".formatted(month.minusMonths(1), month);
    }

    private static String consultationsOfThisMonth() {
        var month = YearMonth.now(JAPAN);
        return "/api/reporting/v1/consultations?prefecture=25&from=%s&to=%s".formatted(month, month);
    }

    private static Map<String, Object> consultation(
            String channel, String inquirer, List<String> themes, @Nullable String carerWork) {
        var body = new HashMap<String, Object>(Map.of(
                "center", CENTER,
                "municipality", OTSU,
                "receivedAt", Instant.now().minusSeconds(60).toString(),
                "channel", channel,
                "inquirer", inquirer,
                "scope", "INDIVIDUAL",
                "continuity", "NEW",
                "themes", themes,
                "urgency", "SOON"));
        if (carerWork != null) {
            body.put("carerWork", carerWork);
        }
        return body;
    }

    /** A child whose name nobody has. */
    private static Map<String, Object> child(LocalDate birth) {
        return Map.of(
                "center",
                CENTER,
                "name",
                "試験 " + UUID.randomUUID(),
                "birthDate",
                birth.toString(),
                "municipality",
                OTSU,
                "since",
                birth.toString(),
                "livingPlace",
                "HOME",
                "severe",
                true);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
