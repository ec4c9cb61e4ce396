package jp.tsunagi.service.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.tsunagi.eventstore.StoreOverloaded;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.seal.KeyDestroyed;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem. Nothing of an unforeseen failure's text leaves the process. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    /** A problem as it was raised. */
    @ServerExceptionMapper
    public Response problem(ProblemException problem, HttpHeaders headers) {
        return ProblemResponses.of(problem, language(headers));
    }

    /** The store is away, or too many are waiting for it; the same request may be sent again. */
    @ServerExceptionMapper
    public Response unavailable(StoreUnavailable failure, HttpHeaders headers) {
        if (failure instanceof StoreOverloaded) {
            // No line in the log: there is one of the access log for each already, and they come by the hundred.
            return retryLater(EdgeProblem.OVERLOADED, headers);
        }
        LOG.warnf("the database does not answer, trace %s", ProblemResponses.traceId());
        return retryLater(EdgeProblem.UNAVAILABLE, headers);
    }

    /** Something is to be sealed for somebody whose key was destroyed. */
    @ServerExceptionMapper
    public Response erased(KeyDestroyed refusal, HttpHeaders headers) {
        return ProblemResponses.of(new ProblemException(EdgeProblem.ERASED), language(headers));
    }

    /** No token. */
    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException failure, HttpHeaders headers) {
        return unauthenticated(headers);
    }

    /** A token that does not hold: expired, forged, for somebody else; or one that cannot be checked now. */
    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure, HttpHeaders headers) {
        return identityProviderAway(failure)
                ? retryLater(EdgeProblem.SIGN_IN_UNAVAILABLE, headers)
                : unauthenticated(headers);
    }

    /** A sign-in that could not be completed. */
    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationCompletionException failure, HttpHeaders headers) {
        return unauthenticated(headers);
    }

    /** The identity provider's keys cannot be had. */
    @ServerExceptionMapper
    public Response signInUnavailable(OIDCException failure, HttpHeaders headers) {
        return retryLater(EdgeProblem.SIGN_IN_UNAVAILABLE, headers);
    }

    /** Signed in, but not entitled. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return ProblemResponses.of(new ProblemException(EdgeProblem.FORBIDDEN), language(headers));
    }

    /** What Jakarta REST itself refuses: path, method, media types. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, HttpHeaders headers) {
        var response = refusal.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        if (status >= 500) {
            return unforeseen(refusal, headers);
        }
        var problem = new ProblemException(
                switch (status) {
                    case 401 -> EdgeProblem.UNAUTHENTICATED;
                    case 403 -> EdgeProblem.FORBIDDEN;
                    case 404 -> EdgeProblem.NOT_FOUND;
                    case 405 -> EdgeProblem.METHOD_NOT_ALLOWED;
                    case 406 -> EdgeProblem.NOT_ACCEPTABLE;
                    case 415 -> EdgeProblem.UNSUPPORTED_MEDIA_TYPE;
                    default -> EdgeProblem.BAD_REQUEST;
                });
        return ProblemResponses.of(problem, language(headers));
    }

    /** Everything else is a fault of the platform, or a database that went away under Hibernate. */
    @ServerExceptionMapper
    public Response unforeseen(Throwable failure, HttpHeaders headers) {
        if (Failures.translate(failure) instanceof StoreUnavailable away) {
            return unavailable(away, headers);
        }
        LOG.errorf("a request failed, trace %s: %s", ProblemResponses.traceId(), FailureOutline.of(failure));
        return ProblemResponses.of(new ProblemException(EdgeProblem.INTERNAL), language(headers));
    }

    private static Response unauthenticated(HttpHeaders headers) {
        return ProblemResponses.of(
                new ProblemException(EdgeProblem.UNAUTHENTICATED)
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tsunagi\""),
                language(headers));
    }

    private static Response retryLater(EdgeProblem problem, HttpHeaders headers) {
        return ProblemResponses.of(
                new ProblemException(problem).withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                language(headers));
    }

    private static boolean identityProviderAway(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return true;
            }
        }
        return false;
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
