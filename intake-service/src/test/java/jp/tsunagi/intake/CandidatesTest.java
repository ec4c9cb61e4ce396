package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.KUSATSU;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.connect;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may be the same child, on the real stack: found by hashes, shown to whom it is due, gone after an erasure. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesTest {
    private static final String CANDIDATES = CHILDREN + "/candidates";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BASE = "あいうえおかきくけこさしすせそたちつてと";

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_child_of_the_own_center_is_shown_with_its_reasons_however_it_is_written() {
        var given = madeUp();
        var child = identified(CONSULTANT, OTSU, "斎藤　" + given, "さいとう " + given);

        ask(MANAGER, OTSU, "齋藤 " + given, "ｻｲﾄｳ " + given)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].child", equalTo(child))
                .body("items[0].center", equalTo(OTSU.toString()))
                .body(
                        "items[0].reasons",
                        contains(
                                "GIVEN_NAME_SAME",
                                "FAMILY_NAME_SAME",
                                "BIRTH_DATE_SAME",
                                "TELEPHONE_SAME",
                                "MUNICIPALITY_SAME"))
                .body("atAnotherCenter", equalTo(false))
                .body("inAnotherPrefecture", equalTo(false));
    }

    @Test
    void of_a_child_of_another_center_no_more_is_told_than_that_there_is_one() {
        var given = madeUp();
        var child = identified(NEIGHBOR, KUSATSU, "見本 " + given, "みほん " + given);

        var answer = ask(CONSULTANT, OTSU, "見本 " + given, "みほん " + given);

        answer.then().statusCode(200).body("items", empty()).body("atAnotherCenter", equalTo(true));
        assertThat(answer.asString()).doesNotContain(child).doesNotContain(KUSATSU.toString());
    }

    @Test
    void a_twin_is_no_candidate() {
        identified(CONSULTANT, OTSU, "見本 " + madeUp(), "みほん ひとりめ");

        ask(CONSULTANT, OTSU, "見本 " + madeUp(), "みほん ふたりめ").then().body("items", empty());
    }

    @Test
    void a_move_is_remembered() throws SQLException {
        var given = madeUp();
        var child = identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given);
        as(CONSULTANT)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("municipality", "25206", "since", "2026-06-01"))
                .put(CHILDREN + "/" + child + "/residence")
                .then()
                .statusCode(204);

        await().atMost(SOON)
                .until(() -> count(
                                "SELECT count(*) FROM child_index WHERE child = ? AND places @> '{25201,25206}'",
                                UUID.fromString(child))
                        == 1);
    }

    @Test
    void a_child_that_cannot_be_read_holds_nobody_back_and_is_found_again_when_the_cause_is_gone() throws SQLException {
        var given = madeUp();
        var unreadable = UUID.fromString(identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given));
        var written = rows("SELECT data::text FROM event WHERE stream = '%s'".formatted(unreadable))
                .getFirst();
        TestCenters.sudo("""
                UPDATE event SET data = jsonb_set(data::jsonb, '{profile,name}', data::jsonb #> '{profile,kana}')::json
                WHERE stream = '%s'
                """.formatted(unreadable));
        try {
            TestCenters.sudo(
                    "UPDATE child_index SET number = 0, places = '{}' WHERE child = '%s'".formatted(unreadable));
            var others = madeUp();
            identified(CONSULTANT, OTSU, "見本 " + others, "みほん " + others);
            identified(CONSULTANT, OTSU, "見本 " + madeUp(), "みほん");
            assertThat(count("SELECT number FROM child_index WHERE child = ?", unreadable))
                    .as("not written as done")
                    .isZero();
        } finally {
            TestCenters.sudo("UPDATE event SET data = '%s' WHERE stream = '%s'".formatted(written, unreadable));
        }

        await().atMost(SOON).until(() -> count("SELECT number FROM child_index WHERE child = ?", unreadable) == 1);
    }

    @Test
    void moves_from_before_the_index_saw_the_child_are_remembered() throws SQLException {
        var given = madeUp();
        var child = identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given);
        for (int move = 1; move <= 2; move++) {
            as(CONSULTANT)
                    .header("If-Match", "\"" + move + "\"")
                    .contentType(ContentType.JSON)
                    .body(Map.of("municipality", move == 1 ? "25206" : "25207", "since", "2026-06-01"))
                    .put(CHILDREN + "/" + child + "/residence")
                    .then()
                    .statusCode(204);
        }
        TestCenters.sudo("DELETE FROM child_index WHERE child = '%s'".formatted(child));

        await().atMost(SOON)
                .until(() -> count(
                                "SELECT count(*) FROM child_index WHERE child = ? AND places @> '{25201,25206,25207}'",
                                UUID.fromString(child))
                        == 1);
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    @Test
    void no_name_number_or_date_stands_in_the_index() throws SQLException {
        var given = madeUp();
        identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given);

        for (var clear : List.of("見本", "みほん", given, "09012345678", "2018-04-01")) {
            assertThat(count("SELECT count(*) FROM child_index i WHERE i::text LIKE ?", "%" + clear + "%"))
                    .isZero();
        }
        assertThat(count("SELECT count(*) FROM child_index_key WHERE sealed NOT LIKE 'v1.%'"))
                .isZero();
    }

    @Test
    void after_an_erasure_nothing_is_found_and_nothing_left() throws SQLException {
        var given = madeUp();
        var child = identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given);

        TestCenters.decideErasure(child);

        await().atMost(SOON).until(() -> found(given).isEmpty());
        assertThat(count(
                        "SELECT count(*) FROM child_index WHERE child = ? AND erased AND places = '{}' AND blocks = '{}'"
                                + " AND coalesce(full_reading, full_name, given_reading, given_name, birth_date, telephone) IS NULL",
                        UUID.fromString(child)))
                .isEqualTo(1);
    }

    @Test
    void under_a_new_key_everybody_is_hashed_anew_and_found_again() throws SQLException {
        var given = madeUp();
        var child = UUID.fromString(identified(CONSULTANT, OTSU, "見本 " + given, "みほん " + given));
        var hashed = count("SELECT given_name[1] FROM child_index WHERE child = ?", child);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM child_index_key");
        }

        await().atMost(SOON)
                .until(() -> count("SELECT given_name[1] FROM child_index WHERE child = ?", child) != hashed);
        assertThat(found(given)).containsExactly(child.toString());
    }

    @Test
    void who_looked_is_on_record_at_each_center_that_keeps_one_and_also_when_nobody_was_found() throws SQLException {
        var given = madeUp();
        var child = UUID.fromString(identified(NEIGHBOR, KUSATSU, "見本 " + given, "みほん " + given));
        var records = "SELECT count(*) FROM access_record WHERE purpose = 'candidates' AND subject = ? AND body = ?"
                + " AND streams = ARRAY[?]::uuid[]";
        var before = count("SELECT count(*) FROM access_record WHERE purpose = 'candidates' AND streams = '{}'");

        ask(CONSULTANT, OTSU, "見本 " + given, "みほん " + given).then().statusCode(200);
        ask(CONSULTANT, OTSU, "見本 " + madeUp(), "みほん そとのこ").then().statusCode(200);

        assertThat(count(records, CONSULTANT, KUSATSU, child)).isEqualTo(1);
        // at the own center both times: found elsewhere only, and not at all
        assertThat(count("SELECT count(*) FROM access_record WHERE purpose = 'candidates' AND streams = '{}'"))
                .isEqualTo(before + 2);
    }

    @Test
    void only_those_who_identify_children_ask_and_only_for_their_center() {
        ask(OFFICER, OTSU, "見本 太郎", "みほん たろう").then().statusCode(403);
        ask(NEIGHBOR, OTSU, "見本 太郎", "みほん たろう").then().statusCode(403).body("type", problem("foreign-body"));
    }

    private static String identified(String subject, UUID center, String name, String kana) {
        var body = child(center);
        body.put("name", name);
        body.put("kana", kana);
        body.put("contact", "母 090-1234-5678");
        var child = id(post(subject, CHILDREN, body));
        await().atMost(SOON)
                .until(() ->
                        count("SELECT count(*) FROM child_index WHERE child = ? AND number = 1", UUID.fromString(child))
                                == 1);
        return child;
    }

    private static List<String> found(String given) {
        return ask(CONSULTANT, OTSU, "見本 " + given, "みほん " + given).jsonPath().getList("items.child");
    }

    private static Response ask(String subject, UUID center, String name, String kana) {
        var body = new HashMap<String, Object>();
        body.put("center", center);
        body.put("name", name);
        body.put("kana", kana);
        body.put("contact", "+81 90 1234 5678");
        body.put("birthDate", "2018-04-01");
        body.put("municipality", "25201");
        return post(subject, CANDIDATES, body);
    }

    /** A name that nobody has, so that tests do not find each other's children. */
    private static String madeUp() {
        var name = new StringBuilder();
        ThreadLocalRandom.current().ints(10, 0, BASE.length()).forEach(at -> name.append(BASE.charAt(at)));
        return name.toString();
    }
}
