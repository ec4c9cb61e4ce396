package jp.tsunagi.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.stack.StackException;

/** Sends requests the way a careful client does: the same key again until there is an answer that settles it. */
final class Api {
    /** While a part restarts: a service without its store or its keys for tokens answers with one of these. */
    private static final Set<Integer> COME_AGAIN = Set.of(401, 429, 500, 502, 503, 504);

    private static final int UNAUTHENTICATED = 401;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final DemoSite site;
    private final Accounts accounts;
    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();

    Api(DemoSite site) {
        this.site = site;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.accounts = new Accounts(site.keycloak(), http);
    }

    /**
     * Sends a request and answers what came back, whatever it is, unless that is to come again.
     *
     * @param key of the act, the same for each repetition
     */
    HttpResponse<String> send(Request request, String account, String key) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(http(request, accounts.token(account), key), BodyHandlers.ofString());
                if (!COME_AGAIN.contains(answer.statusCode()) || System.nanoTime() - deadline >= 0) {
                    return answer;
                }
                if (answer.statusCode() == UNAUTHENTICATED) {
                    accounts.forget(account);
                }
            } catch (IOException e) {
                if (System.nanoTime() - deadline >= 0) {
                    throw e;
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** The body of an answer. */
    JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private HttpRequest http(Request request, String token, String key) throws IOException {
        var body = request.body();
        var builder = HttpRequest.newBuilder(site.of(request.service()).resolve(request.path()))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .method(
                        request.method(),
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (body != null) {
            builder.header("Content-Type", "application/json")
                    .header(
                            "Idempotency-Key",
                            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString());
        }
        if (request.ifMatch() != null) {
            builder.header("If-Match", request.ifMatch());
        }
        return builder.build();
    }

    /** Nothing was loaded by a step. */
    StackException refused(String step, HttpResponse<String> answer) {
        return new StackException(
                "デモの読込みが「" + step + "」で止まりました（HTTP " + answer.statusCode() + "）。もう一度 ./tsunagi up で続きから読み込みます。\n"
                        + answer.body(),
                "Loading the demo stopped at \"" + step + "\" (HTTP " + answer.statusCode()
                        + "); ./tsunagi up goes on from there.\n" + answer.body());
    }
}
