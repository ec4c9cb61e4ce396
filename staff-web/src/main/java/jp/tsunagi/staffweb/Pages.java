package jp.tsunagi.staffweb;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Serves the one HTML document of the front end under every address that its router knows how to show. */
@ApplicationScoped
public class Pages {
    private static final String DOCUMENT = "META-INF/resources/index.html";
    private static final List<String> NOT_PAGES = List.of("/api/", "/assets/", "/q/");

    private final Buffer document = read();

    /** Answers a request for a page, and leaves any other to the next handler. */
    void handle(RoutingContext context) {
        if (!isPage(context.request().method(), context.normalizedPath())) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(document);
    }

    private static boolean isPage(HttpMethod method, String path) {
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0 && !path.equals("/index.html");
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !file
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }

    private static Buffer read() {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (stream == null) {
                throw new IllegalStateException(DOCUMENT + " is missing: the pages were not built");
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
