package jp.tsunagi.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import jp.tsunagi.demo.load.Accounts;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.demo.plan.Cast;
import jp.tsunagi.stack.StackException;

/** The running platform's operations, in the name of its operator. */
final class HttpOperations implements Operations {
    /** A history of millions of events is read within minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int OK = 200;

    private final DemoSite site;
    private final Accounts accounts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();

    HttpOperations(DemoSite site) {
        this.site = site;
        this.accounts = new Accounts(site.keycloak(), http);
    }

    @Override
    public JsonNode get(Part service, String path) throws IOException, InterruptedException {
        return send(service, path, request(service, path).GET());
    }

    @Override
    public JsonNode post(Part service, String path) throws IOException, InterruptedException {
        return send(
                service,
                path,
                request(service, path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(Part service, String path) throws IOException, InterruptedException {
        var root = "/api/" + service.id() + "/v1/operations/";
        return HttpRequest.newBuilder(site.of(Service.valueOf(service.name())).resolve(root + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + accounts.token(Cast.OPERATOR))
                .header("Accept-Language", "ja");
    }

    private JsonNode send(Part service, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new StackException(
                    service.title() + " が " + path + " を断りました（HTTP " + answer.statusCode() + "）。\n" + answer.body(),
                    service.title() + " refused " + path + " (HTTP " + answer.statusCode() + ").");
        }
        return json.readTree(answer.body());
    }
}
