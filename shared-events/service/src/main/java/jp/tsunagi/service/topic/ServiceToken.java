package jp.tsunagi.service.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This service's own access token, for its errands at other services: OAuth 2.0 client credentials at the identity provider.
 */
@Singleton
public class ServiceToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A token on its way is not to expire before it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI provider;
    private final String client;
    private final Optional<String> secret;
    private volatile Held held = new Held("", System.nanoTime());

    /** A token, and until when it is good, by {@link System#nanoTime}. */
    private record Held(String token, long until) {}

    ServiceToken(
            @ConfigProperty(name = "tsunagi.token.endpoint") URI provider,
            @ConfigProperty(name = "tsunagi.token.client") String client,
            @ConfigProperty(name = "tsunagi.token.secret") Optional<String> secret) {
        this.provider = provider;
        this.client = client;
        this.secret = secret;
    }

    /** A token that is valid now; fails when the identity provider gives none. */
    public Uni<String> valid() {
        var known = held;
        return known.until() - System.nanoTime() > 0
                ? Uni.createFrom().item(known.token())
                : Uni.createFrom()
                        .completionStage(() -> http.sendAsync(request(), HttpResponse.BodyHandlers.ofByteArray()))
                        .map(ServiceToken::read)
                        .invoke(fresh -> held = fresh)
                        .map(Held::token);
    }

    private HttpRequest request() {
        var known =
                client + ":" + secret.orElseThrow(() -> new IllegalStateException("TSUNAGI_SERVICE_SECRET is not set"));
        return HttpRequest.newBuilder(provider)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private static Held read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token for this service: " + answer.statusCode());
        }
        try {
            var token = JSON.readTree(answer.body());
            var life = Duration.ofSeconds(token.path("expires_in").asLong()).minus(MARGIN);
            return new Held(token.path("access_token").asText(), System.nanoTime() + life.toNanos());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
