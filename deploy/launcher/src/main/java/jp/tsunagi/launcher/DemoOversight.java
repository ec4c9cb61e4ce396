package jp.tsunagi.launcher;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Registers the centers of the demo and who works for them, through the same interface that an operator uses. */
final class DemoOversight {
    private static final String SHIGA_CENTER = "25000000-0000-4000-8000-000000000001";
    private static final String KONAN_CENTER = "25000000-0000-4000-8000-000000000002";
    private static final String KYOTO_CENTER = "26000000-0000-4000-8000-000000000001";
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static final List<Center> CENTERS = List.of(
            new Center(
                    SHIGA_CENTER,
                    "滋賀県医療的ケア児支援センター",
                    "25",
                    "25201 25202 25203 25204 25206 25207 25208 25209 25210 25211 25212 25213 25214 25383 25384 25425"
                            + " 25441 25442 25443"),
            new Center(KONAN_CENTER, "湖南医療的ケア児支援センター", "25", "25206 25207 25208 25210"),
            new Center(
                    KYOTO_CENTER,
                    "京都府医療的ケア児等支援センター",
                    "26",
                    "26100 26201 26202 26203 26204 26205 26206 26207 26208 26209 26210 26211 26212 26213 26214 26303"
                            + " 26322 26343 26344 26364 26365 26366 26367 26407 26463 26465"));

    /** The number is the account's place in the realm file, which is also the end of its id. */
    private static final List<Assignment> ASSIGNMENTS = List.of(
            new Assignment(0x2, "PREFECTURE_OFFICER", "25", null, null),
            new Assignment(0x3, "CENTER_MANAGER", "25", SHIGA_CENTER, null),
            new Assignment(0x4, "CONSULTANT", "25", SHIGA_CENTER, null),
            new Assignment(0x5, "CONSULTANT", "25", KONAN_CENTER, null),
            new Assignment(0x6, "PREFECTURE_OFFICER", "26", null, null),
            new Assignment(0x7, "CONSULTANT", "26", KYOTO_CENTER, null),
            new Assignment(0x8, "LOCAL_COORDINATOR", "25", null, "25201"),
            new Assignment(0x9, "MUNICIPAL_OFFICER", "25", null, "25201"),
            new Assignment(0xa, "TRAINING_MANAGER", "25", null, null),
            new Assignment(0xb, "AUDITOR", "25", null, null));

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final String keycloak;
    private final String intake;
    private final String reporting;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    DemoOversight(PortPlan ports) {
        this.keycloak = "http://127.0.0.1:" + ports.of(PortName.KEYCLOAK);
        this.intake = "http://127.0.0.1:" + ports.of(PortName.INTAKE);
        this.reporting = "http://127.0.0.1:" + ports.of(PortName.REPORTING);
    }

    /**
     * Registers everything and returns when the services know of it. What is registered already stays as it is.
     *
     * @throws StackException when the platform refuses it
     */
    void register() throws IOException, InterruptedException {
        var token = token("operator");
        for (var center : CENTERS) {
            put(token, "centers/" + center.id(), center.toJson());
        }
        for (var assignment : ASSIGNMENTS) {
            put(token, "staff/" + assignment.subject() + "/assignments/" + assignment.id(), assignment.toJson());
        }
        awaitEffect();
    }

    /** The other services learn of assignments through Kafka: until then they turn a consultant away. */
    private void awaitEffect() throws IOException, InterruptedException {
        var token = token("consultant.otsu");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int status;
        do {
            status = send(HttpRequest.newBuilder(URI.create(intake + "/api/intake/v1/consultations?limit=1"))
                            .header("Authorization", "Bearer " + token))
                    .statusCode();
            if (status == 200) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        } while (System.nanoTime() - deadline < 0);
        throw refused("consultations", status);
    }

    private String token(String account) throws IOException, InterruptedException {
        var form =
                Map.of("grant_type", "password", "client_id", "tsunagi-cli", "username", account, "password", "demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/tsunagi/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        var token = ACCESS_TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw refused("Keycloak", answer.statusCode());
        }
        return token.group(1);
    }

    private void put(String token, String path, String json) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(reporting + "/api/reporting/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
        if (answer.statusCode() / 100 != 2) {
            throw refused(path, answer.statusCode());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private static StackException refused(String what, int status) {
        return new StackException(
                "デモの登録ができませんでした（" + what + "、HTTP " + status + "）。すべて止めました。",
                "The demo could not be registered (" + what + ", HTTP " + status + "). Everything was stopped.");
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private record Center(String id, String name, String prefecture, String municipalities) {
        String toJson() {
            var codes = Stream.of(municipalities.split(" ", -1))
                    .map(DemoOversight::quoted)
                    .collect(joining(","));
            var hours = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                    .map(day -> """
                            {"dayOfWeek":"%s","opens":"09:00","closes":"17:00"}""".formatted(day))
                    .collect(joining(","));
            return """
                    {"name":"%s","prefecture":"%s","municipalities":[%s],"openingHours":[%s]}""".formatted(name, prefecture, codes, hours);
        }
    }

    private record Assignment(
            int account,
            String role,
            String prefecture,
            @Nullable String body,
            @Nullable String municipality) {

        String subject() {
            return "00000000-0000-4000-8000-%012x".formatted(account);
        }

        /** The same id each time, so that registering twice is registering once. */
        UUID id() {
            return UUID.nameUUIDFromBytes(("demo assignment of " + subject()).getBytes(UTF_8));
        }

        String toJson() {
            return """
                    {"role":"%s","prefecture":"%s","body":%s,"municipality":%s,"from":"2024-04-01"}""".formatted(role, prefecture, quoted(body), quoted(municipality));
        }
    }
}
