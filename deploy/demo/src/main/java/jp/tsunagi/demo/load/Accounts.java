package jp.tsunagi.demo.load;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tsunagi.stack.StackException;

/** The demo accounts' access tokens, kept until shortly before they expire. */
public final class Accounts {
    /** The local realm gives every demo account this password; no other realm knows the client. */
    private static final String PASSWORD = "demo";

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);

    private record Token(String value, Instant until) {}

    private final URI keycloak;
    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Token> tokens = new HashMap<>();

    /** @param keycloak where the realm is */
    public Accounts(URI keycloak, HttpClient http) {
        this.keycloak = keycloak;
        this.http = http;
    }

    /**
     * A token of an account.
     *
     * @throws StackException when there is no such account
     * @throws IOException when the identity provider is away
     */
    public synchronized String token(String account) throws IOException, InterruptedException {
        var kept = tokens.get(account);
        if (kept != null && Instant.now().isBefore(kept.until())) {
            return kept.value();
        }
        var fresh = ask(account);
        tokens.put(account, fresh);
        return fresh.value();
    }

    /** Forgets an account's token, which nobody accepts any longer. */
    synchronized void forget(String account) {
        tokens.remove(account);
    }

    private Token ask(String account) throws IOException, InterruptedException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", "tsunagi-cli");
        form.put("username", account);
        form.put("password", PASSWORD);
        var asked = Instant.now();
        var answer = http.send(
                HttpRequest.newBuilder(keycloak.resolve("/realms/tsunagi/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
                                .collect(joining("&"))))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IOException("the identity provider answered " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw new StackException(
                    "デモの利用者 " + account + " の利用証を得られませんでした（HTTP " + answer.statusCode() + "）。",
                    "There is no token for the demo account " + account + " (HTTP " + answer.statusCode() + ").");
        }
        var token = json.readTree(answer.body());
        return new Token(
                token.path("access_token").asText(),
                asked.plusSeconds(token.path("expires_in").asLong()).minus(BEFORE_EXPIRY));
    }
}
