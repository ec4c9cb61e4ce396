package jp.tsunagi.referral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.CoordinationRequested;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.react.WhenCoordinationRequestedThenOpenCase;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.TestTokens;
import jp.tsunagi.testing.TestTopic;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Two centers of Shiga and three local bodies with their people, as oversight and intake tell it. One for all tests: an
 * application follows one life of a topic.
 */
public final class World {
    public static final String BASE = "/api/referral/v1";
    public static final String CASES = BASE + "/cases";
    public static final String AGENCIES = BASE + "/agencies";
    public static final String RESOURCES = BASE + "/resources";
    public static final String KUSATSU = "25206";
    public static final String MORIYAMA = "25207";
    public static final Duration SOON = Duration.ofSeconds(20);

    public static final UUID OTSU = UUID.randomUUID();
    public static final UUID NEIGHBOR = UUID.randomUUID();
    public static final UUID KONAN = UUID.randomUUID();
    public static final UUID KOKA = UUID.randomUUID();

    /** Works for the center in Otsu. */
    public static final String CONSULTANT = account();
    /** Works for the other center. */
    public static final String NEIGHBORS_CONSULTANT = account();
    /** Acts for Konan in Kusatsu and Moriyama. */
    public static final String COORDINATOR = account();
    /** Acts for Konan in Kusatsu alone. */
    public static final String COORDINATOR_OF_KUSATSU = account();
    /** Acts for Konan in Moriyama alone. */
    public static final String COORDINATOR_OF_MORIYAMA = account();
    /** Acts for Koka. */
    public static final String STRANGER = account();
    /** Works for the municipality of Kusatsu. */
    public static final String OFFICER_OF_KUSATSU = account();
    /** Oversees the prefecture. */
    public static final String OFFICER = account();
    /** Oversees another prefecture. */
    public static final String OFFICER_OF_KYOTO = account();

    /** What a conference decides, in clear. */
    public static final String DECISIONS = "訪問看護を週三回に増やす";

    /** What is to be done after it, in clear. */
    public static final String TASK = "吸引器の手配を母親と相談する";

    private static final TestTopic TOPIC = new TestTopic();
    private static boolean spoken;

    private World() {}

    /** Once; but RestAssured knows the port only when a test begins. */
    public static synchronized void isThere() {
        if (spoken) {
            return;
        }
        spoken = true;
        TOPIC.publish(OTSU, new CenterRegistered(OTSU, "25", "滋賀県医療的ケア児支援センター", List.of("25201"), List.of()));
        TOPIC.publish(NEIGHBOR, new CenterRegistered(NEIGHBOR, "25", "湖東センター", List.of("25202"), List.of()));
        assign(CONSULTANT, StaffRole.CONSULTANT, "25", OTSU, null);
        assign(NEIGHBORS_CONSULTANT, StaffRole.CONSULTANT, "25", NEIGHBOR, null);
        assign(COORDINATOR, StaffRole.LOCAL_COORDINATOR, "25", KONAN, KUSATSU);
        assign(COORDINATOR, StaffRole.LOCAL_COORDINATOR, "25", KONAN, MORIYAMA);
        assign(COORDINATOR_OF_KUSATSU, StaffRole.LOCAL_COORDINATOR, "25", KONAN, KUSATSU);
        assign(COORDINATOR_OF_MORIYAMA, StaffRole.LOCAL_COORDINATOR, "25", KONAN, MORIYAMA);
        assign(STRANGER, StaffRole.LOCAL_COORDINATOR, "25", KOKA, "25209");
        assign(OFFICER_OF_KUSATSU, StaffRole.MUNICIPAL_OFFICER, "25", null, KUSATSU);
        assign(OFFICER, StaffRole.PREFECTURE_OFFICER, "25", null, null);
        assign(OFFICER_OF_KYOTO, StaffRole.PREFECTURE_OFFICER, "26", null, null);
        await().atMost(SOON).until(() -> as(OFFICER_OF_KYOTO).get(AGENCIES).statusCode() == 200);
        register(KONAN, "湖南圏域コーディネーター", "WELFARE", KUSATSU, MORIYAMA).then().statusCode(201);
        register(KOKA, "甲賀圏域コーディネーター", "WELFARE", "25209").then().statusCode(201);
    }

    /** Somebody new acts for this body in this municipality; returns once the service knows. */
    public static void hasCoordinator(UUID body, String municipality) {
        var subject = account();
        assign(subject, StaffRole.LOCAL_COORDINATOR, "25", body, municipality);
        await().atMost(SOON).until(() -> as(subject).get(AGENCIES).statusCode() == 200);
    }

    /** Registers an agency, as the consultant does. */
    public static Response register(UUID id, String name, String sector, String municipality, String... covers) {
        return put(
                CONSULTANT,
                AGENCIES + "/" + id,
                Map.of(
                        "name", name,
                        "sector", sector,
                        "municipality", municipality,
                        "prefecture", "25",
                        "covers", List.of(covers)));
    }

    /** Intake asks for coordination about this child, or about nobody in particular; answers the case's id when it is there. */
    public static UUID openedCase(@Nullable UUID child) {
        var consultation = UUID.randomUUID();
        ask(consultation, child);
        var id = caseOf(consultation);
        await().atMost(SOON).until(() -> as(CONSULTANT).get(path(id)).statusCode() == 200);
        return id;
    }

    /** Intake asks for coordination. */
    public static void ask(UUID consultation, @Nullable UUID child) {
        TOPIC.publish(
                consultation,
                new CoordinationRequested(
                        consultation,
                        child,
                        OTSU,
                        "25",
                        "25201",
                        LocalDate.of(2026, 11, 2),
                        Set.of(ConsultationTheme.NIGHT_CARE, ConsultationTheme.SIBLINGS),
                        Set.of(Sector.WELFARE, Sector.MEDICAL)));
    }

    /** Intake has erased this child, whom these consultations were about. */
    public static void erase(UUID child, UUID... consultations) {
        TOPIC.publish(child, new SubjectErased(child, "25", List.of(consultations), LocalDate.of(2026, 11, 20)));
    }

    /** Intake has merged the record of this child into another; answers the record that goes on. */
    public static UUID merge(UUID child) {
        var survivor = UUID.randomUUID();
        TOPIC.publish(
                OTSU,
                new ChildrenMerged(
                        child,
                        LocalDate.of(2026, 4, 1),
                        survivor,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 11, 20)));
        return survivor;
    }

    /** Intake says where this child lives, and on which day its care ended, if it has. */
    public static void facts(UUID child, String municipality, @Nullable LocalDate careEndedOn) {
        TOPIC.publish(
                child,
                new ChildFactsRecorded(
                        child,
                        OTSU,
                        municipality,
                        LocalDate.of(2026, 11, 1),
                        null,
                        null,
                        Set.of(),
                        ScoreBand.NONE,
                        false,
                        false,
                        null,
                        LivingPlace.HOME,
                        careEndedOn,
                        null));
    }

    public static UUID caseOf(UUID consultation) {
        return WhenCoordinationRequestedThenOpenCase.caseOf(consultation);
    }

    /** Offers the case to Konan for Kusatsu; answers the handoff's path. */
    public static String offered(UUID id) {
        return offered(id, KUSATSU);
    }

    /** Offers the case to Konan for this municipality; answers the handoff's path. */
    public static String offered(UUID id, String municipality) {
        var answer = offer(id, KONAN, municipality);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    public static Response offer(UUID id, UUID toBody, String municipality) {
        return post(CONSULTANT, path(id) + "/handoffs", Map.of("toBody", toBody, "municipality", municipality));
    }

    /** Offered to Konan, and accepted by its coordinator. */
    public static String handedOff(UUID id) {
        var handoff = offered(id);
        accept(COORDINATOR, handoff, KONAN).then().statusCode(204);
        return handoff;
    }

    public static Response accept(String subject, String handoff, UUID body) {
        return post(subject, handoff + "/acceptance", Map.of("body", body));
    }

    public static String path(UUID id) {
        return CASES + "/" + id;
    }

    public static Response read(String subject, UUID id) {
        return as(subject).get(path(id));
    }

    public static Response confer(UUID id, LocalDate heldOn, List<UUID> agencies) {
        return post(
                CONSULTANT,
                path(id) + "/conferences",
                conference(heldOn, agencies, agencies.isEmpty() ? null : agencies.getFirst()));
    }

    public static Map<String, Object> conference(LocalDate heldOn, List<UUID> agencies, @Nullable UUID agencyOfTask) {
        var task = agencyOfTask == null
                ? Map.of("dueOn", "2026-12-01", "task", TASK)
                : Map.of("agency", agencyOfTask, "dueOn", "2026-12-01", "task", TASK);
        return Map.of(
                "heldOn", heldOn.toString(), "agencies", agencies, "decisions", DECISIONS, "tasks", List.of(task));
    }

    /** The offer of a case as the body is shown it; empty when it is shown none. */
    public static Map<String, Object> preview(String subject, UUID body, UUID id) {
        List<Map<String, Object>> items = as(subject)
                .queryParam("body", body)
                .queryParam("limit", 200)
                .get(BASE + "/offers")
                .path("items");
        return items.stream()
                .filter(item -> id.toString().equals(item.get("caseId")))
                .findFirst()
                .orElse(Map.of());
    }

    public static List<String> ids(Response list) {
        list.then().statusCode(200);
        return list.path("items.id");
    }

    public static LocalDate today() {
        return Japan.day(Instant.now());
    }

    public static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }

    public static long timers(UUID id) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement("SELECT count(*) FROM timer WHERE stream = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /**
     * What the list of the center in Otsu tells of a case, newest first; what other tests have left fills many pages.
     *
     * @param filter more of the query, such as {@code &state=SENT}, or nothing
     */
    public static List<Map<String, Object>> told(UUID id, String kind, String filter) {
        var found = new ArrayList<Map<String, Object>>();
        @Nullable String address = BASE + "/notices?limit=200&center=" + OTSU + filter;
        while (address != null) {
            var page = as(CONSULTANT)
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.jsonPath()
                    .getList("items.findAll { it.caseId == '%s' && it.kind == '%s' }".formatted(id, kind)));
            var link = page.header("Link");
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    public static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject));
    }

    public static Response post(String subject, String path, Map<String, ?> body) {
        return post(subject, UUID.randomUUID().toString(), path, body);
    }

    public static Response post(String subject, String key, String path, Map<String, ?> body) {
        return as(subject)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static Response put(String subject, String path, Map<String, ?> body) {
        return as(subject).contentType(ContentType.JSON).body(body).put(path);
    }

    /** How far the business clock runs ahead of the real one; returns once the service has looked. */
    public static void clock(Duration ahead) throws SQLException {
        try (var connection = TestStack.postgres().connect(database());
                var statement = connection.prepareStatement("UPDATE app_clock SET ahead = make_interval(secs => ?)")) {
            statement.setLong(1, ahead.toSeconds());
            statement.executeUpdate();
        }
        var clock = CDI.current().select(BusinessClock.class).get();
        await().atMost(SOON)
                .until(() -> Duration.between(Instant.now().plus(ahead), clock.instant())
                                .abs()
                                .compareTo(Duration.ofMinutes(1))
                        < 0);
    }

    public static String database() {
        return ConfigProvider.getConfig().getValue("tsunagi.database", String.class);
    }

    public static String keysDatabase() {
        return ConfigProvider.getConfig().getValue("tsunagi.keys-database", String.class);
    }

    private static void assign(
            String subject, StaffRole role, String prefecture, @Nullable UUID body, @Nullable String municipality) {
        var assignment = UUID.randomUUID();
        TOPIC.publish(
                assignment,
                new StaffAssigned(
                        assignment, subject, role, prefecture, body, municipality, LocalDate.of(2026, 4, 1), null));
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }
}
