package jp.tsunagi.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.TestTokens;
import jp.tsunagi.testing.TestTopic;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Two neighboring centers with their staff, and the requests that these send. They are the same for every test class:
 * a topic has one voice, because another one's numbers would begin anew.
 */
final class TestCenters {
    static final String CONSULTATIONS = "/api/intake/v1/consultations";
    static final String CHILDREN = "/api/intake/v1/children";
    static final String ERASURES = "/api/intake/v1/operations/erasures";
    static final String RECEIVED_AT = "2026-04-02T10:40:00+09:00";

    static final UUID OTSU = UUID.randomUUID();
    static final UUID KUSATSU = UUID.randomUUID();

    /** Of Otsu. */
    static final String CONSULTANT = UUID.randomUUID().toString();

    /** Of Otsu. */
    static final String MANAGER = UUID.randomUUID().toString();

    /** Another manager of Otsu. */
    static final String DEPUTY = UUID.randomUUID().toString();

    /** Consultant of Kusatsu. */
    static final String NEIGHBOR = UUID.randomUUID().toString();

    /** Manager of Kusatsu. */
    static final String NEIGHBORS_MANAGER = UUID.randomUUID().toString();

    /** Of Otsu's prefecture: sees no case data. */
    static final String OFFICER = UUID.randomUUID().toString();

    static final TestTopic TOPIC = new TestTopic();

    private static boolean spoken;

    private TestCenters() {}

    /** Lets oversight speak, once; but RestAssured knows the port only when a test begins. */
    static synchronized void known() {
        if (spoken) {
            return;
        }
        spoken = true;
        TOPIC.publish(OTSU, new CenterRegistered(OTSU, "25", "滋賀県医療的ケア児支援センター", List.of("25201"), List.of()));
        TOPIC.publish(KUSATSU, new CenterRegistered(KUSATSU, "25", "湖南センター", List.of("25206"), List.of()));
        assign(CONSULTANT, OTSU);
        assign(MANAGER, StaffRole.CENTER_MANAGER, OTSU);
        assign(DEPUTY, StaffRole.CENTER_MANAGER, OTSU);
        assign(OFFICER, StaffRole.PREFECTURE_OFFICER, null);
        assign(NEIGHBORS_MANAGER, StaffRole.CENTER_MANAGER, KUSATSU);
        assign(NEIGHBOR, KUSATSU);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(NEIGHBOR).get(CONSULTATIONS).statusCode() == 200);
    }

    static UUID assign(String subject, UUID center) {
        return assign(subject, StaffRole.CONSULTANT, center);
    }

    static UUID assign(String subject, StaffRole role, @Nullable UUID center) {
        var assignment = UUID.randomUUID();
        TOPIC.publish(assignment, assigned(assignment, subject, role, center));
        return assignment;
    }

    static StaffAssigned assigned(UUID assignment, String subject, StaffRole role, @Nullable UUID center) {
        return new StaffAssigned(assignment, subject, role, "25", center, null, LocalDate.of(2026, 4, 1), null);
    }

    static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject));
    }

    /** Puts in place of what stands in a consultation, which has just been read. */
    static Response replace(String subject, String consultation, String path, Object body) {
        var read = as(subject).get(CONSULTATIONS + "/" + consultation).header("ETag");
        return replaceAt(read, subject, path, body);
    }

    /** As one who has read this version, or none. */
    static Response replaceAt(@Nullable String read, String subject, String path, Object body) {
        return (read == null ? as(subject) : as(subject).header("If-Match", read))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static Response post(String subject, String path, Object body) {
        return post(subject, UUID.randomUUID().toString(), path, body);
    }

    static Response post(String subject, String key, String path, Object body) {
        return as(subject)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Lets two persons decide that a child of Otsu is erased as the family wishes; answers the erasure's id. */
    static String decideErasure(String child) {
        var erasure = id(post(CONSULTANT, ERASURES, Map.of("child", child, "reason", "FAMILY_REQUEST")));
        post(MANAGER, ERASURES + "/" + erasure + "/approval", Map.of("despiteRetention", true))
                .then()
                .statusCode(204);
        return erasure;
    }

    /** A consultation as it may come, to be changed where a test needs another. */
    static Map<String, Object> consultation(UUID center) {
        var body = new HashMap<String, Object>();
        body.put("center", center);
        body.put("municipality", "25201");
        body.put("receivedAt", RECEIVED_AT);
        body.put("channel", "TELEPHONE");
        body.put("inquirer", "MOTHER");
        body.put("scope", "INDIVIDUAL");
        body.put("continuity", "NEW");
        body.put("themes", List.of("SIBLINGS", "WHERE_TO_CONSULT", "NIGHT_CARE"));
        body.put("urgency", "SOON");
        return body;
    }

    /** A child as it may be told of, likewise; the name is made up anew each time. */
    static Map<String, Object> child(UUID center) {
        var body = new HashMap<String, Object>();
        body.put("center", center);
        body.put("name", "見本 " + UUID.randomUUID());
        body.put("kana", "みほん " + UUID.randomUUID());
        body.put("contact", "電話 " + UUID.randomUUID());
        body.put("birthDate", "2018-04-01");
        body.put("municipality", "25201");
        body.put("since", "2026-04-02");
        body.put("livingPlace", "HOME");
        body.put("severe", false);
        return body;
    }

    static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }

    static String id(Response created) {
        created.then().statusCode(201);
        var location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A connection to the service's database that sees everything. */
    static Connection connect() throws SQLException {
        return TestStack.postgres().connect(database());
    }

    static String database() {
        return ConfigProvider.getConfig().getValue("tsunagi.database", String.class);
    }

    /** Does in the service's database what only the superuser may. */
    static void sudo(String statement) throws SQLException {
        try (var connection = connect();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** How far the business clock runs ahead of the real one. */
    static void clock(Duration ahead) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("UPDATE app_clock SET ahead = make_interval(secs => ?)")) {
            statement.setLong(1, ahead.toSeconds());
            statement.executeUpdate();
        }
    }

    /** Lets a list of one table begin again at the first event. */
    static void foldAnew(String list, String table) throws SQLException {
        // In one transaction, as the fold itself moves: the next look begins at the first event.
        sudo("""
                BEGIN;
                SELECT FROM own_subscription WHERE name = '%1$s' FOR UPDATE;
                DELETE FROM %2$s;
                UPDATE own_subscription SET xid = '0', seq = 0 WHERE name = '%1$s';
                COMMIT
                """.formatted(list, table));
    }

    /** The number that a query counts. */
    static long count(String query, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
