package jp.tsunagi.staffweb;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Serves the one HTML document of the front end under every address that its router knows how to show. */
@ApplicationScoped
public class Pages {
    private static final String DOCUMENT = "META-INF/resources/index.html";
    private static final String NONCE_PLACE = "__NONCE__";
    private static final int NONCE_BYTES = 18;
    private static final List<String> NOT_PAGES = List.of("/api/", "/assets/", "/q/", FormPage.PATH + "/");

    private final String document = read(DOCUMENT);
    private final SecureRandom random = new SecureRandom();

    /** Answers a request for a page, and leaves any other to the next handler. */
    void handle(RoutingContext context) {
        if (!isPage(context.request().method(), context.normalizedPath())) {
            context.next();
            return;
        }
        String nonce = nonce();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", policy(nonce))
                .end(document.replace(NONCE_PLACE, nonce));
    }

    private static boolean isPage(HttpMethod method, String path) {
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0 && !path.equals("/index.html");
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !file
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }

    /** Everything from this server only; the nonce is for the style elements that the component library adds. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'none'";
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A document that was built into this server. */
    static String read(String document) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(document)) {
            if (stream == null) {
                throw new IllegalStateException(document + " is missing: the pages were not built");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
