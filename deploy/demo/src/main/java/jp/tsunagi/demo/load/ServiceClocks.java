package jp.tsunagi.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.StackException;

/** The clocks that the services go by: each follows its database's within a tick, and shows the time with its health. */
final class ServiceClocks {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);
    private static final Duration DRIFT = Duration.ofSeconds(1);

    private final DemoSite site;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final JsonMapper json = new JsonMapper();

    ServiceClocks(DemoSite site) {
        this.site = site;
    }

    /**
     * Returns when the services go by the time that was set.
     *
     * @param moment what was set
     * @param setAt when setting it began, by {@link System#nanoTime()}
     */
    void await(Instant moment, long setAt) throws InterruptedException {
        for (var service : Service.values()) {
            while (!follows(service, moment, setAt)) {
                if (System.nanoTime() - setAt > PATIENCE.toNanos()) {
                    throw new StackException(
                            service + " の時計が進みません。./tsunagi logs で記録をご覧ください。",
                            "The clock of " + service + " does not follow; see ./tsunagi logs.");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private boolean follows(Service service, Instant moment, long setAt) throws InterruptedException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(site.of(service).resolve("/q/health/ready"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            var now = StreamSupport.stream(
                            json.readTree(answer.body()).path("checks").spliterator(), false)
                    .map(check -> check.at("/data/now"))
                    .filter(JsonNode::isTextual)
                    .map(text -> Instant.parse(text.asText()))
                    .findFirst();
            var latest = moment.plusNanos(System.nanoTime() - setAt).plus(DRIFT);
            return now.filter(time -> !time.isBefore(moment) && time.isBefore(latest))
                    .isPresent();
        } catch (IOException away) {
            return false;
        }
    }
}
