package jp.tsunagi.staffweb;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
    private static final String UNAVAILABLE_PAGE = "/sign-in-unavailable";

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
        if (isAway(failure)) {
            LOG.warnf("The issuer cannot be reached: %s", failure);
            Problem.SIGN_IN_UNAVAILABLE.answer(context);
        } else {
            LOG.debugf("No session: %s", failure.getMessage());
            Problem.UNAUTHENTICATED.answer(context);
        }
    }

    private static void explain(
            RoutingContext context, Throwable failure, BiConsumer<RoutingContext, Throwable> redirecting) {
        if (isAway(failure)) {
            LOG.warnf("The issuer cannot be reached: %s", failure);
            goTo(context, UNAVAILABLE_PAGE);
        } else if (causes(failure).anyMatch(AuthenticationCompletionException.class::isInstance)) {
            LOG.infof("A sign-in failed: %s", failure.getMessage());
            goTo(context, FAILED_PAGE);
        } else {
            redirecting.accept(context, failure);
        }
    }

    private static void goTo(RoutingContext context, String page) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, page)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    /** Whether no answer of the issuer stands behind the failure, so that the session may still be good. */
    private static boolean isAway(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof IOException || isWithoutAnswer(cause));
    }

    /** A refusal by the issuer carries its JSON as the message; without one it was never asked, or did not answer. */
    private static boolean isWithoutAnswer(Throwable cause) {
        return cause instanceof OIDCException
                && (cause.getMessage() == null || !cause.getMessage().startsWith("{"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
