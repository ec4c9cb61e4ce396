package jp.tsunagi.staffweb;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Decides what someone sees whose session or sign-in is no good. Quarkus would redirect calls of scripts, which cannot sign
 * in, and show an empty page to people whose sign-in failed.
 */
@ApplicationScoped
public class SignInFailures {
    /** After the session cookie is looked at, before the permissions are. */
    static final int PRIORITY = 150;

    private static final Logger LOG = Logger.getLogger(SignInFailures.class);
    private static final List<String> CALLS = List.of("/api/", "/session");
    private static final String FAILED_PAGE = "/sign-in-failed";

    /** Prepares the answer for the case that the session turns out to be no good. */
    void handle(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> redirecting =
                Objects.requireNonNull(context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
        BiConsumer<RoutingContext, Throwable> ours = CALLS.stream().anyMatch(context.normalizedPath()::startsWith)
                ? SignInFailures::refuse
                : (failed, failure) -> explain(failed, failure, redirecting);
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ours);
        context.next();
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        LOG.debugf("No session: %s", failure.getMessage());
        Problem.UNAUTHENTICATED.answer(context);
    }

    private static void explain(
            RoutingContext context, Throwable failure, BiConsumer<RoutingContext, Throwable> redirecting) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof AuthenticationCompletionException) {
            LOG.infof("A sign-in failed: %s", cause.getMessage());
            context.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, FAILED_PAGE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            redirecting.accept(context, failure);
        }
    }
}
