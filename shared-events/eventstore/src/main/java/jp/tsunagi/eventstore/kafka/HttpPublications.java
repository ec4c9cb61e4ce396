package jp.tsunagi.eventstore.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.PublishedEvents;

/** The {@link Publications} of another service, fetched over HTTP. */
public final class HttpPublications implements PublishedEvents {
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI publications;
    private final Supplier<Uni<String>> token;

    /**
     * @param publications where they are served, such as {@code http://host:8101/api/intake/v1/publications}
     * @param token an access token that is valid now
     */
    public HttpPublications(URI publications, Supplier<Uni<String>> token) {
        this.publications = publications;
        this.token = token;
    }

    @Override
    public Uni<List<Published>> after(long sequence, int limit) {
        return token.get()
                .chain(bearer -> Uni.createFrom()
                        .completionStage(() -> http.sendAsync(
                                request(sequence, limit, bearer), HttpResponse.BodyHandlers.ofByteArray())))
                .map(HttpPublications::read);
    }

    private HttpRequest request(long sequence, int limit, String bearer) {
        return HttpRequest.newBuilder(URI.create("%s?after=%d&limit=%d".formatted(publications, sequence, limit)))
                .header("Authorization", "Bearer " + bearer)
                .timeout(PATIENCE)
                .build();
    }

    private static List<Published> read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("publications are answered with " + answer.statusCode());
        }
        try {
            var read = new ArrayList<Published>();
            JSON.readTree(answer.body()).forEach(event -> read.add(CloudEvents.read(event)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
