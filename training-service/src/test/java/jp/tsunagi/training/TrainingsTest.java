package jp.tsunagi.training;

import static io.restassured.RestAssured.given;
import static jp.tsunagi.training.TrainingApi.COMPLETIONS;
import static jp.tsunagi.training.TrainingApi.FOUR_DAYS;
import static jp.tsunagi.training.TrainingApi.TRAININGS;
import static jp.tsunagi.training.TrainingApi.as;
import static jp.tsunagi.training.TrainingApi.attendance;
import static jp.tsunagi.training.TrainingApi.came;
import static jp.tsunagi.training.TrainingApi.certify;
import static jp.tsunagi.training.TrainingApi.course;
import static jp.tsunagi.training.TrainingApi.enroll;
import static jp.tsunagi.training.TrainingApi.id;
import static jp.tsunagi.training.TrainingApi.plan;
import static jp.tsunagi.training.TrainingApi.post;
import static jp.tsunagi.training.TrainingApi.problem;
import static jp.tsunagi.training.TrainingApi.refused;
import static jp.tsunagi.training.TrainingApi.row;
import static jp.tsunagi.training.TrainingApi.supporterCourse;
import static jp.tsunagi.training.TrainingApi.trainee;
import static jp.tsunagi.training.TrainingApi.traineeId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.postgres.ScopedSession;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import jp.tsunagi.testing.TestTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The REST interface on the real stack, from the plan to the register and the topic. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "training"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String manager = UUID.randomUUID().toString();
    private final String officer = UUID.randomUUID().toString();
    private final String neighbor = UUID.randomUUID().toString();
    private final TestTopic topic = new TestTopic();
    private boolean spoken;

    @ConfigProperty(name = "tsunagi.database")
    String database = "";

    @Inject
    Pool app;

    @Inject
    BusinessClock clock;

    /** Once; but RestAssured knows the port only when a test begins. */
    @BeforeEach
    void oversight_has_spoken() {
        if (spoken) {
            return;
        }
        spoken = true;
        assign(manager, StaffRole.TRAINING_MANAGER, "25");
        assign(officer, StaffRole.PREFECTURE_OFFICER, "25");
        assign(neighbor, StaffRole.TRAINING_MANAGER, "26");
        await().atMost(SOON).until(() -> as(neighbor).get(TRAININGS).statusCode() == 200);
    }

    @AfterAll
    void the_topic_is_closed() {
        topic.close();
    }

    @Test
    void a_coordinator_course_goes_from_the_plan_to_the_register() {
        var throughout = List.of(
                trainee("MEDICAL", "NURSE", "25201"),
                trainee("MEDICAL", "NURSE", "252018"),
                trainee("WELFARE", "CONSULTATION_SPECIALIST", "25206"),
                trainee("EDUCATION", "TEACHER", "25204"));
        var missedOne = trainee("WELFARE", "CONSULTATION_SPECIALIST", "25206");
        var neverCame = trainee("HEALTH", "PUBLIC_HEALTH_NURSE", "25202");

        var created = plan(manager, course());
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString(TRAININGS));
        var id = id(created);
        enroll(manager, id, throughout).then().statusCode(204).header("ETag", "\"2\"");
        enroll(manager, id, List.of(missedOne, neverCame))
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
        var list = new ArrayList<>(
                throughout.stream().map(trainee -> came(trainee, 1, 2, 3, 4)).toList());
        list.add(came(missedOne, 1, 2, 4));
        list.add(came(neverCame));
        attendance(manager, id, list).then().statusCode(204).header("ETag", "\"4\"");
        certify(manager, id, "2025-06-20").then().statusCode(204).header("ETag", "\"5\"");

        as(officer)
                .get(TRAININGS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("prefecture", equalTo("25"))
                .body("kind", equalTo("COORDINATOR"))
                .body("days", equalTo(FOUR_DAYS))
                .body("state", equalTo("CERTIFIED"))
                .body("certifiedOn", equalTo("2025-06-20"))
                .body("trainees", hasSize(6))
                .body("trainees[1].municipality", equalTo("25201"))
                .body("trainees[1].municipalityName", equalTo("大津市"))
                .body("trainees[0].days", contains(1, 2, 3, 4))
                .body("trainees[0].completed", equalTo(true))
                .body("trainees[4].days", contains(1, 2, 4))
                .body("trainees[4].completed", equalTo(false))
                .body("trainees[5].days", empty())
                .body("trainees[5].completed", equalTo(false));
        as(officer)
                .queryParam("shows", id)
                .queryParam("version", 5)
                .queryParam("limit", 200)
                .get(TRAININGS)
                .then()
                .statusCode(200)
                .body(row(id, "state"), equalTo("CERTIFIED"))
                .body(row(id, "firstDay"), equalTo("2025-05-12"))
                .body(row(id, "lastDay"), equalTo("2025-06-10"))
                .body(row(id, "days"), equalTo(4))
                .body(row(id, "enrolled"), equalTo(6))
                .body(row(id, "attendees"), equalTo(5))
                .body(row(id, "completed"), equalTo(4));

        await().atMost(SOON).until(() -> certifiedBy(id, "2025-06-20").size() == 4);
        assertThat(certifiedBy(id, "2025-06-20"))
                .containsExactlyInAnyOrderElementsOf(
                        throughout.stream().map(TrainingApi::traineeId).toList());
        assertThat(certifiedBy(id, "2025-06-19")).isEmpty();
        as(officer)
                .queryParam("kind", "SUPPORTER")
                .queryParam("asOf", "2025-06-20")
                .get(COMPLETIONS)
                .then()
                .statusCode(200)
                .body("items.training", not(hasItem(id)));
        var entry = register("2025-06-20")
                .<Map<String, Object>>getList(
                        "items.findAll { it.trainee == '%s' }".formatted(traineeId(throughout.getFirst())));
        assertThat(entry)
                .containsExactly(Map.of(
                        "trainee", traineeId(throughout.getFirst()),
                        "training", id,
                        "kind", "COORDINATOR",
                        "certifiedOn", "2025-06-20",
                        "sector", "MEDICAL",
                        "occupation", "NURSE",
                        "municipality", "25201",
                        "municipalityName", "大津市"));

        var training = UUID.fromString(id);
        assertThat(toldOf(training, 3))
                .containsExactly(
                        new TrainingPlanned(
                                training,
                                "25",
                                CourseKind.COORDINATOR,
                                2025,
                                LocalDate.of(2025, 5, 12),
                                LocalDate.of(2025, 6, 10),
                                4,
                                6,
                                TrainingMethod.IN_PERSON,
                                true),
                        new TrainingHeld(
                                training,
                                "25",
                                CourseKind.COORDINATOR,
                                2025,
                                LocalDate.of(2025, 6, 10),
                                6,
                                6,
                                List.of(
                                        new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 2),
                                        new Attendance(Sector.EDUCATION, "25204", Occupation.TEACHER, 1),
                                        new Attendance(
                                                Sector.WELFARE, "25206", Occupation.CONSULTATION_SPECIALIST, 2))),
                        new CompletionCertified(training, "25", CourseKind.COORDINATOR, LocalDate.of(2025, 6, 20), 4));
    }

    @Test
    void nothing_of_the_trainees_is_shown_before_it_is_on_record() throws SQLException {
        var id = id(plan(manager, course()));
        enroll(manager, id, List.of(trainee("MEDICAL", "NURSE", "25201")))
                .then()
                .statusCode(204);
        as(officer).get(TRAININGS + "/" + id).then().statusCode(200);
        as(neighbor).get(TRAININGS + "/" + id).then().statusCode(404);
        assertThat(accessesTo(id)).containsExactly(officer + " training trainees");
    }

    @Test
    void a_client_that_has_this_version_is_not_sent_it_again() {
        var id = id(plan(manager, course()));
        as(manager)
                .header("If-None-Match", "\"1\"")
                .get(TRAININGS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void the_list_is_filtered_and_paged() {
        var later = supporterCourse();
        later.put("days", List.of("2031-02-03"));
        var first = id(plan(manager, supporterCourse()));
        var second = id(plan(manager, later));
        var page = as(officer)
                .queryParam("shows", second)
                .queryParam("prefecture", "25")
                .queryParam("kind", "SUPPORTER")
                .queryParam("fiscalYear", 2030)
                .queryParam("state", "PLANNED")
                .queryParam("limit", 1)
                .get(TRAININGS);
        page.then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].attendees", nullValue())
                .header("Link", containsString("rel=\"next\""));
        as(officer)
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("^<|>.*$", ""))
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .header("Link", nullValue());
        as(officer)
                .queryParam("fiscalYear", 2030)
                .queryParam("state", "HELD")
                .get(TRAININGS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_training_that_the_list_never_shows_is_waited_for_in_vain_and_not_for_long() {
        as(officer)
                .queryParam("shows", UUID.randomUUID())
                .get(TRAININGS)
                .then()
                .statusCode(200)
                .time(lessThan(5_000L));
    }

    @Test
    void the_register_is_paged() {
        var trainees = IntStream.range(0, 3)
                .mapToObj(_ -> trainee("WELFARE", "CARE_WORKER", "25213"))
                .toList();
        var course = course();
        course.put("kind", "SUCTION_TYPE_1");
        var id = id(plan(manager, course));
        enroll(manager, id, trainees).then().statusCode(204);
        attendance(
                        manager,
                        id,
                        trainees.stream()
                                .map(trainee -> came(trainee, 1, 2, 3, 4))
                                .toList())
                .then()
                .statusCode(204);
        certify(manager, id, "2025-07-01").then().statusCode(204);
        await().atMost(SOON).until(() -> certifiedBy(id, "2025-07-01").size() == 3);

        var found = new ArrayList<String>();
        var page = as(manager)
                .queryParam("kind", "SUCTION_TYPE_1")
                .queryParam("limit", 2)
                .get(COMPLETIONS);
        page.then().statusCode(200).body("items", hasSize(2));
        found.addAll(page.path("items.trainee"));
        var rest = as(manager).urlEncodingEnabled(false).get(page.header("Link").replaceAll("^<|>.*$", ""));
        rest.then().statusCode(200).body("items", hasSize(1)).header("Link", nullValue());
        found.addAll(rest.path("items.trainee"));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        trainees.stream().map(TrainingApi::traineeId).toList());
    }

    /** One row more is fetched, to know whether a page follows. */
    @Test
    void nobody_has_read_what_the_page_does_not_show() throws SQLException {
        var trainings = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var trainee = trainee("WELFARE", "CARE_WORKER", "25213");
            var course = course();
            course.put("kind", "SUCTION_TYPE_2");
            var id = id(plan(manager, course));
            enroll(manager, id, List.of(trainee)).then().statusCode(204);
            attendance(manager, id, List.of(came(trainee, 1, 2, 3, 4))).then().statusCode(204);
            certify(manager, id, "2025-07-01").then().statusCode(204);
            await().atMost(SOON).until(() -> certifiedBy(id, "2025-07-01").size() == 1);
            trainings.add(id);
        }
        var page = as(manager)
                .queryParam("kind", "SUCTION_TYPE_2")
                .queryParam("limit", 1)
                .get(COMPLETIONS);
        page.then().statusCode(200).body("items", hasSize(1));
        String shown = page.path("items[0].training");
        assertThat(trainings).contains(shown);
        for (var training : trainings) {
            assertThat(accessesTo(training))
                    .filteredOn((manager + " training completions")::equals)
                    .hasSize(training.equals(shown) ? 1 : 0);
        }
    }

    @Test
    void the_same_key_and_body_are_one_act() {
        var key = UUID.randomUUID().toString();
        var once = post(manager, TRAININGS, key, course());
        var again = post(manager, TRAININGS, key, course());
        again.then().statusCode(201).header("Location", equalTo(once.header("Location")));
        post(manager, TRAININGS, key, supporterCourse())
                .then()
                .statusCode(422)
                .body("type", problem("idempotency-key-reused"));

        var id = id(once);
        var nurse = trainee("MEDICAL", "NURSE", "25201");
        var path = TRAININGS + "/" + id + "/enrollments";
        var body = Map.<String, Object>of("trainees", List.of(nurse));
        post(manager, path, key, body).then().statusCode(204).header("ETag", "\"2\"");
        attendance(manager, id, List.of(came(nurse, 1, 2, 3, 4))).then().statusCode(204);
        post(manager, path, key, body).then().statusCode(204).header("ETag", "\"2\"");
        certify(manager, id, "2025-06-20", key).then().statusCode(204).header("ETag", "\"4\"");
        certify(manager, id, "2025-06-20", key).then().statusCode(204).header("ETag", "\"4\"");
        refused(certify(manager, id, "2025-06-20"), 409, "completion-already-certified");
    }

    @Test
    void who_is_enrolled_already_stays_so_and_a_full_training_takes_nobody() {
        var course = course();
        course.put("capacity", 2);
        var id = id(plan(manager, course));
        var nurse = trainee("MEDICAL", "NURSE", "25201");
        var teacher = trainee("EDUCATION", "TEACHER", "25204");
        enroll(manager, id, List.of(nurse)).then().statusCode(204).header("ETag", "\"2\"");
        enroll(manager, id, List.of(nurse)).then().statusCode(204).header("ETag", "\"2\"");
        enroll(manager, id, List.of(nurse, teacher)).then().statusCode(204).header("ETag", "\"3\"");
        refused(enroll(manager, id, List.of(trainee("HEALTH", "OTHER", "25202"))), 409, "training-full")
                .body("detail", containsString("0"));
        refused(enroll(manager, id, List.of(teacher, nurse, teacher)), 400, "trainee-named-twice")
                .body("errors.pointer", contains("/trainees/2/trainee"));
        as(manager)
                .get(TRAININGS + "/" + id)
                .then()
                .body("trainees.trainee", contains(traineeId(nurse), traineeId(teacher)));
    }

    /** Two lists at the same moment, room for one of them: whoever is second is told that it is full. */
    @Test
    void two_who_enroll_at_the_same_moment_share_the_places() throws Exception {
        var course = course();
        course.put("capacity", 3);
        var id = id(plan(manager, course));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            Callable<Integer> enrolling = () -> enroll(
                            manager,
                            id,
                            List.of(trainee("MEDICAL", "NURSE", "25201"), trainee("MEDICAL", "NURSE", "25201")))
                    .statusCode();
            for (var answer : threads.invokeAll(List.of(enrolling, enrolling))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
        }
        as(manager).get(TRAININGS + "/" + id).then().body("trainees", hasSize(2));
    }

    @Test
    void attendance_is_held_against_the_enrollment() {
        var id = id(plan(manager, course()));
        var nurse = trainee("MEDICAL", "NURSE", "25201");
        var stranger = trainee("MEDICAL", "NURSE", "25201");
        enroll(manager, id, List.of(nurse)).then().statusCode(204);
        refused(certify(manager, id, "2025-06-20"), 409, "training-not-held");
        refused(
                        attendance(manager, id, List.of(came(nurse, 1), came(stranger, 1, 2, 3, 4))),
                        409,
                        "attendance-over-enrollment")
                .body("errors.pointer", contains("/attendance/1/trainee"));
        refused(attendance(manager, id, List.of(came(nurse, 1, 5))), 400, "out-of-range")
                .body("errors.pointer", contains("/attendance/0/days"))
                .body("errors[0].detail", containsString("4"));
        refused(attendance(manager, id, List.of(came(nurse, 1), came(nurse, 2))), 400, "trainee-named-twice")
                .body("errors.pointer", contains("/attendance/1/trainee"));
        attendance(manager, id, List.of(came(nurse, 1, 2))).then().statusCode(204);
        refused(attendance(manager, id, List.of(came(nurse, 1, 2, 3))), 409, "training-already-held");
        refused(enroll(manager, id, List.of(stranger)), 409, "training-already-held");
    }

    @Test
    void a_training_is_not_held_before_its_last_day_by_the_business_clock() throws SQLException {
        var course = supporterCourse();
        course.put("days", List.of("2030-05-07", "2030-05-08"));
        var id = id(plan(manager, course));
        var nurse = trainee("MEDICAL", "NURSE", "25201");
        enroll(manager, id, List.of(nurse)).then().statusCode(204);
        refused(attendance(manager, id, List.of(came(nurse, 1))), 409, "training-not-over")
                .body("detail", containsString("2030-05-08"));
        standing(OffsetDateTime.parse("2030-05-07T23:00:00+09:00"));
        try {
            refused(attendance(manager, id, List.of(came(nurse, 1))), 409, "training-not-over");
            standing(OffsetDateTime.parse("2030-05-08T18:00:00+09:00"));
            attendance(manager, id, List.of(came(nurse, 1, 2))).then().statusCode(204);
            refused(certify(manager, id, "2030-05-07"), 400, "certified-before-its-end")
                    .body("errors.pointer", contains("/on"));
            refused(certify(manager, id, "2030-05-09"), 400, "in-the-future").body("errors.pointer", contains("/on"));
            certify(manager, id, "2030-05-08").then().statusCode(204);
        } finally {
            standing(null);
        }
    }

    @Test
    void who_builds_on_an_old_version_is_told_so() {
        var id = id(plan(manager, course()));
        var enrollments = TRAININGS + "/" + id + "/enrollments";
        var body = Map.of("trainees", List.of(trainee("MEDICAL", "NURSE", "25201")));
        as(manager)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(enrollments)
                .then()
                .statusCode(204);
        as(manager)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("trainees", List.of(trainee("MEDICAL", "NURSE", "25201"))))
                .post(enrollments)
                .then()
                .statusCode(412)
                .body("type", problem("stale"));
    }

    @Test
    void the_neighbor_learns_nothing_of_another_prefectures_training() {
        var id = id(plan(manager, course()));
        var foreign = as(neighbor).get(TRAININGS + "/" + id);
        var unknown = as(neighbor).get(TRAININGS + "/" + UUID.randomUUID());
        refused(foreign, 404, "not-found");
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        refused(enroll(neighbor, id, List.of(trainee("MEDICAL", "NURSE", "25201"))), 404, "not-found");
        refused(attendance(neighbor, id, List.of()), 404, "not-found");
        refused(certify(neighbor, id, "2025-06-20"), 404, "not-found");
        refused(plan(neighbor, course()), 403, "forbidden");
        as(manager)
                .queryParam("shows", id)
                .queryParam("limit", 200)
                .get(TRAININGS)
                .then()
                .body("items.id", hasItem(id));
        as(neighbor)
                .get(TRAININGS)
                .then()
                .statusCode(200)
                .body("items.prefecture", everyItem(equalTo("26")))
                .body("items.id", not(hasItem(id)));
        as(neighbor).get(COMPLETIONS).then().statusCode(200).body("items", empty());
        refused(as(neighbor).queryParam("prefecture", "25").get(TRAININGS), 403, "forbidden");
        refused(as(neighbor).queryParam("prefecture", "25").get(COMPLETIONS), 403, "forbidden");
        as(manager).get(TRAININGS + "/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void an_officer_reads_and_changes_nothing() {
        var id = id(plan(manager, course()));
        as(officer).get(TRAININGS + "/" + id).then().statusCode(200);
        refused(plan(officer, course()), 403, "forbidden");
        refused(enroll(officer, id, List.of(trainee("MEDICAL", "NURSE", "25201"))), 403, "forbidden");
        refused(attendance(officer, id, List.of()), 403, "forbidden");
        refused(certify(officer, id, "2025-06-20"), 403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRAINING_MANAGER", "PREFECTURE_OFFICER", "OPERATOR"})
    void nobody_else_of_the_prefecture_gets_in(StaffRole role) {
        var id = id(plan(manager, course()));
        var other = UUID.randomUUID().toString();
        assign(other, role, "25");
        await().atMost(SOON)
                .untilAsserted(
                        () -> as(other).get(TRAININGS).then().statusCode(403).body("type", problem("forbidden")));
        refused(as(other).get(TRAININGS + "/" + id), 403, "forbidden");
        refused(as(other).get(COMPLETIONS), 403, "forbidden");
        refused(plan(other, course()), 403, "forbidden");
        refused(enroll(other, id, List.of(trainee("MEDICAL", "NURSE", "25201"))), 403, "forbidden");
        refused(attendance(other, id, List.of()), 403, "forbidden");
        refused(certify(other, id, "2025-06-20"), 403, "forbidden");
    }

    @Test
    void an_operator_gets_in_no_more_than_somebody_unknown() {
        refused(given().auth().oauth2(TestTokens.of("operator", "operator")).get(TRAININGS), 403, "forbidden");
        refused(as(UUID.randomUUID().toString()).get(TRAININGS), 403, "no-membership");
        given().get(TRAININGS).then().statusCode(401);
    }

    @Test
    void row_level_security_alone_keeps_everybody_else_out() {
        var id = id(plan(manager, course()));
        enroll(manager, id, List.of(trainee("MEDICAL", "NURSE", "25201")))
                .then()
                .statusCode(204);
        as(manager)
                .queryParam("shows", id)
                .queryParam("version", 2)
                .queryParam("limit", 200)
                .get(TRAININGS)
                .then()
                .body(row(id, "enrolled"), equalTo(1));

        assertThat(seen(id, Set.of("25"), Set.of())).isEqualTo(new Seen(1, 2, 2, 1));
        assertThat(seen(id, Set.of("26"), Set.of())).isEqualTo(new Seen(0, 0, 0, 0));
        assertThat(seen(id, Set.of(), Set.of("25201"))).isEqualTo(new Seen(0, 0, 0, 0));
        assertThat(seen(id, Set.of(), Set.of())).isEqualTo(new Seen(0, 0, 0, 0));
    }

    @Test
    void days_outside_the_fiscal_year_or_out_of_order_are_pointed_at() {
        var outside = course();
        outside.put("days", List.of("2025-03-31", "2025-04-01", "2026-04-01"));
        refused(plan(manager, outside), 400, "day-outside-fiscal-year")
                .body("errors.pointer", contains("/days/0", "/days/2"));
        var outOfOrder = course();
        outOfOrder.put("days", List.of("2025-05-12", "2025-05-13", "2025-05-13", "2025-05-01"));
        refused(plan(manager, outOfOrder), 400, "days-out-of-order")
                .body("errors.pointer", contains("/days/2", "/days/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture, 48, malformed-prefecture",
        "prefecture, , required",
        "kind, PIGEON, unknown-code",
        "title, '  ', blank",
        "fiscalYear, 1999, out-of-range",
        "capacity, 0, out-of-range",
        "capacity, 1001, out-of-range",
        "capacity, many, wrong-kind",
        "method, , required",
        "subsidized, , required",
        "surprise, 1, unknown-field",
    })
    void what_is_wrong_with_a_plan_is_said_where_it_is_wrong_in_japanese(
            String field, @Nullable String value, String problem) {
        var body = course();
        body.put(field, value != null && value.matches("\\d{4}|[01]|1001") ? Integer.valueOf(value) : value);
        refused(plan(manager, body), 400, problem)
                .header("Content-Language", "ja")
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].detail", matchesPattern("(?s).*[ぁ-ん].*"));
    }

    @Test
    void a_plan_has_one_to_twenty_days() {
        var none = course();
        none.put("days", List.of());
        refused(plan(manager, none), 400, "required").body("errors.pointer", contains("/days"));
        var many = course();
        many.put(
                "days",
                IntStream.rangeClosed(1, 21).mapToObj("2025-05-%02d"::formatted).toList());
        refused(plan(manager, many), 400, "too-many").body("errors.pointer", contains("/days"));
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, 25999, unknown-municipality",
        "municipality, 252010, wrong-check-digit",
        "municipality, 2520, malformed-municipality",
        "municipality, 250007, not-a-residence",
        "sector, PIGEON, unknown-code",
        "occupation, , required",
        "trainee, 1, malformed-id",
        "name, 誰か, unknown-field",
    })
    void what_is_wrong_with_a_trainee_is_pointed_at_and_nobody_enrolls(
            String field, @Nullable String value, String problem) {
        var id = id(plan(manager, course()));
        var wrong = new HashMap<>(trainee("MEDICAL", "NURSE", "25201"));
        wrong.put(field, value);
        refused(enroll(manager, id, List.of(trainee("MEDICAL", "NURSE", "25201"), wrong)), 400, problem)
                .body("errors.pointer", containsInAnyOrder("/trainees/1/" + field));
        as(manager).get(TRAININGS + "/" + id).then().header("ETag", "\"1\"").body("trainees", empty());
    }

    @Test
    void a_ward_counts_to_its_city() {
        var id = id(plan(manager, course()));
        enroll(manager, id, List.of(trainee("MEDICAL", "NURSE", "26101")))
                .then()
                .statusCode(204);
        as(manager)
                .get(TRAININGS + "/" + id)
                .then()
                .body("trainees[0].municipality", equalTo("26100"))
                .body("trainees[0].municipalityName", equalTo("京都市"));
    }

    @Test
    void a_filter_that_is_none_is_refused() {
        refused(as(manager).queryParam("fiscalyear", 2025).get(TRAININGS), 400, "unknown-parameter");
        refused(as(manager).queryParam("state", "DONE").get(TRAININGS), 400, "unknown-code");
        refused(as(manager).queryParam("asOf", "yesterday").get(COMPLETIONS), 400, "malformed-date");
    }

    private List<String> certifiedBy(String training, String asOf) {
        return register(asOf).getList("items.findAll { it.training == '%s' }.trainee".formatted(training));
    }

    private JsonPath register(String asOf) {
        return as(officer)
                .queryParam("asOf", asOf)
                .queryParam("limit", 200)
                .get(COMPLETIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The public events of a training, in order, once there are so many. */
    private static List<PublicEvent> toldOf(UUID training, int count) {
        var told = new ArrayList<PublicEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestStack.kafka().address(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Context.TRAINING.topic(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> Optional.of(message)
                                .map(CloudEvents::read)
                                .flatMap(published -> published.event())
                                .filter(recorded -> recorded.stream().equals(training))
                                .map(Recorded::event)
                                .ifPresent(told::add));
                return told.size() >= count;
            });
        }
        return told;
    }

    /** What a reader's transaction finds of the training with one trainee enrolled, without the service's own checks. */
    private record Seen(long streams, long events, long commands, long rows) {}

    private Seen seen(String training, Set<String> prefectures, Set<String> municipalities) {
        var reader = new Scope.Member("x", Set.of(UUID.randomUUID()), prefectures, municipalities);
        return app.withTransaction(tx -> ScopedSession.enter(tx, reader)
                        .chain(() -> tx.preparedQuery("""
                                SELECT (SELECT count(*) FROM stream WHERE id = $1) AS streams,
                                       (SELECT count(*) FROM event WHERE stream = $1) AS events,
                                       (SELECT count(*) FROM command WHERE stream = $1) AS commands,
                                       (SELECT count(*) FROM training WHERE id = $1) AS rows
                                """).execute(Tuple.of(UUID.fromString(training)))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Seen(
                        row.getLong("streams"), row.getLong("events"), row.getLong("commands"), row.getLong("rows")))
                .await()
                .atMost(SOON);
    }

    /** Who looked at a stream, for what, at which fields. */
    private List<String> accessesTo(String stream) throws SQLException {
        try (var connection = TestStack.postgres().connect(database);
                var query = connection.prepareStatement("""
                        SELECT subject || ' ' || purpose || ' ' || fields FROM access_record
                        WHERE ?::uuid = ANY (streams) ORDER BY number
                        """)) {
            query.setString(1, stream);
            try (var rows = query.executeQuery()) {
                var accesses = new ArrayList<String>();
                while (rows.next()) {
                    accesses.add(rows.getString(1));
                }
                return accesses;
            }
        }
    }

    /** Sets the business clock to a moment, null for the real time; returns once the service has looked. */
    private void standing(@Nullable OffsetDateTime moment) throws SQLException {
        var ahead = moment == null ? Duration.ZERO : Duration.between(Instant.now(), moment.toInstant());
        try (var connection = TestStack.postgres().connect(database);
                var statement = connection.prepareStatement("UPDATE app_clock SET ahead = make_interval(secs => ?)")) {
            statement.setLong(1, ahead.toSeconds());
            statement.executeUpdate();
        }
        await().atMost(SOON)
                .until(() -> Duration.between(Instant.now().plus(ahead), clock.instant())
                                .abs()
                                .compareTo(Duration.ofMinutes(1))
                        < 0);
    }

    /** Assigns an account, to a body or municipality where the role needs one. */
    private void assign(String subject, StaffRole role, String prefecture) {
        var assignment = UUID.randomUUID();
        var center = Set.of(StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER).contains(role) ? UUID.randomUUID() : null;
        var municipality =
                Set.of(StaffRole.MUNICIPAL_OFFICER, StaffRole.MUNICIPAL_SYSTEM).contains(role)
                        ? prefecture + "201"
                        : null;
        topic.publish(
                assignment,
                new StaffAssigned(
                        assignment, subject, role, prefecture, center, municipality, LocalDate.of(2025, 4, 1), null));
    }
}
