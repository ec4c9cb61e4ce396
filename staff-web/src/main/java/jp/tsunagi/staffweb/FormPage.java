package jp.tsunagi.staffweb;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Serves the form by which families write to a center, to everybody: under {@code /soudan/} and the prefecture's code. */
@ApplicationScoped
public class FormPage {
    static final String PATH = "/soudan";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String document = Pages.read("META-INF/resources/soudan/index.html");

    /** Answers a request for the page, and leaves one for its files to the next handler. */
    void handle(RoutingContext context) {
        if (context.normalizedPath().contains(".")) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", POLICY)
                .end(document);
    }
}
