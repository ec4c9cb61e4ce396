package jp.tsunagi.demo.load;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.tsunagi.demo.plan.Act;
import jp.tsunagi.demo.plan.Coordination.FollowUp;
import jp.tsunagi.demo.plan.Step;
import org.jspecify.annotations.Nullable;

/** Does single steps: sends what the act looks like, waits where another service has to hear of it first. */
final class Play {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long FIRST_WAIT_MILLIS = 20;
    private static final long LONGEST_WAIT_MILLIS = 250;

    private final Api api;
    private final Journal journal;
    private final Requests requests;

    Play(Api api, Journal journal) {
        this.api = api;
        this.journal = journal;
        this.requests = new Requests(journal);
    }

    /** Does a step and writes it down. */
    void step(Step step) throws IOException, InterruptedException {
        var answer = send(step);
        if (answer.statusCode() / 100 != 2) {
            throw api.refused(step.id(), answer);
        }
        journal.done(step.id(), learned(step.act(), answer));
    }

    private HttpResponse<String> send(Step step) throws IOException, InterruptedException {
        return switch (step.act()) {
            case Act.EnterService _ -> until(step, answer -> answer.statusCode() == OK);
            case Act.FindCase _ -> until(step, answer -> answer.statusCode() == OK && first(answer) != null);
            // Intake hears of an agency a moment after referral has registered it.
            case Act.GiveInformation _ -> until(step, answer -> !answer.body().contains("unknown-resource"));
            default -> once(step);
        };
    }

    private HttpResponse<String> once(Step step) throws IOException, InterruptedException {
        return api.send(requests.of(step.act()), step.account(), step.id());
    }

    /** Asks again, less and less often, until the answer will do or patience ends. */
    private HttpResponse<String> until(Step step, Predicate<HttpResponse<String>> willDo)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long wait = FIRST_WAIT_MILLIS;
        while (true) {
            var answer = once(step);
            if (willDo.test(answer)) {
                return answer;
            }
            if (System.nanoTime() - deadline >= 0) {
                throw api.refused(step.id(), answer);
            }
            Thread.sleep(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private List<String> learned(Act act, HttpResponse<String> answer) throws IOException {
        return switch (act) {
            case Act.FindCase(var key, var _) ->
                List.of(Journal.knowing(
                        key, requireNonNull(first(answer)).path("id").asText(), null));
            case Act.FindFollowUps(var _, var followUps) ->
                followUps(followUps, api.read(answer).path("followUps"));
            default ->
                Requests.subject(act)
                        .map(key -> List.of(Journal.knowing(key, id(key, answer), version(answer))))
                        .orElse(List.of());
        };
    }

    private String id(String key, HttpResponse<String> answer) {
        if (answer.statusCode() != CREATED) {
            return journal.id(key);
        }
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static @Nullable String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse(null);
    }

    private @Nullable JsonNode first(HttpResponse<String> answer) {
        try {
            return api.read(answer).path("items").get(0);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> followUps(List<FollowUp> planned, JsonNode shown) {
        var known = new ArrayList<String>();
        for (var item : shown) {
            planned.stream()
                    .filter(followUp ->
                            followUp.monthsAfter() == item.path("monthsAfter").asInt())
                    .filter(followUp -> followUp.dueOn()
                            .toString()
                            .equals(item.path("dueOn").asText()))
                    .forEach(followUp -> known.add(
                            Journal.knowing(followUp.key(), item.path("id").asText(), null)));
        }
        if (known.size() != planned.size()) {
            throw new IllegalStateException("follow-ups are due on other days than planned: " + shown);
        }
        return known;
    }
}
