package jp.tsunagi.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import jp.tsunagi.demo.load.Accounts;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.StackException;

/** Reports as the reporting service answers them. */
final class HttpReports implements Check.Reports {
    private static final String ROOT = "/api/reporting/v1/";
    private static final int OK = 200;

    private final URI reporting;
    private final Accounts accounts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();

    HttpReports(DemoSite site) {
        this.reporting = site.of(Service.REPORTING);
        this.accounts = new Accounts(site.keycloak(), http);
    }

    @Override
    public JsonNode json(String account, String query) throws IOException, InterruptedException {
        return json.readTree(get(account, query, "application/json"));
    }

    @Override
    public String csv(String account, String query) throws IOException, InterruptedException {
        return get(account, query, "text/csv");
    }

    private String get(String account, String query, String type) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(reporting.resolve(ROOT + query))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + accounts.token(account))
                        .header("Accept", type)
                        .header("Accept-Language", "ja")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new StackException(
                    "集計 " + query + " を " + account + " として読めませんでした（HTTP " + answer.statusCode() + "）。\n"
                            + answer.body(),
                    "The report " + query + " could not be read as " + account + " (HTTP " + answer.statusCode()
                            + ").");
        }
        return answer.body();
    }
}
