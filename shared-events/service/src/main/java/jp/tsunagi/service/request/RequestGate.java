package jp.tsunagi.service.request;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.member.Memberships;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Every request passes here before its body is read: what it says of itself, who sent it, what they hold today. */
public class RequestGate {
    /** The realm role of the platform's own services; it opens what is for them and nothing else. */
    public static final String PLATFORM_SERVICE = "platform-service";

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final CurrentIdentityAssociation identity;
    private final CurrentRequest current;
    private final Memberships memberships;
    private final long largest;
    private final long largestFile;

    RequestGate(
            CurrentIdentityAssociation identity,
            CurrentRequest current,
            Pool pool,
            @ConfigProperty(name = "tsunagi.body.largest") int largest,
            @ConfigProperty(name = "tsunagi.file.largest") int largestFile) {
        this.identity = identity;
        this.current = current;
        this.memberships = new Memberships(pool);
        this.largest = largest;
        this.largestFile = largestFile;
    }

    /** Refuses a body by its announced length, before anything else is done for it. */
    @ServerRequestFilter(preMatching = true)
    public void refuseLargeBody(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return;
        }
        var most = isFile(request.getHeaderString(HttpHeaders.CONTENT_TYPE)) ? largestFile : largest;
        if (length.length() > 18 || Long.parseLong(length) > most) {
            throw new ProblemException(EdgeProblem.BODY_TOO_LARGE, most).withHeader("Connection", "close");
        }
    }

    /** What takes a file reads it piece by piece; everything else holds its body as a whole. */
    private static boolean isFile(@Nullable String contentType) {
        // As it was sent: what cannot be parsed is refused by whoever looks for a reader of it.
        return contentType != null && CsvLines.TYPE.equalsIgnoreCase(contentType.split(";", 2)[0].strip());
    }

    /** Takes down the request and its caller; a request without a token goes on only to what is open to everybody. */
    @ServerRequestFilter
    public Uni<Void> admit(ContainerRequestContext request) {
        current.begin(head(request));
        return identity.getDeferredIdentity()
                .chain(known -> known.isAnonymous()
                        ? Uni.createFrom().voidItem()
                        : caller(known).invoke(current::admit).replaceWithVoid());
    }

    private Uni<Caller> caller(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw new ProblemException(EdgeProblem.UNAUTHENTICATED);
        }
        var operator = identity.hasRole(StaffRole.OPERATOR.realmRole());
        var needsNone = operator || identity.hasRole(PLATFORM_SERVICE);
        return memberships.today(token.getSubject()).map(assignments -> {
            if (assignments.isEmpty() && !needsNone) {
                throw new ProblemException(EdgeProblem.NO_MEMBERSHIP);
            }
            return new Caller(token.getSubject(), token.getTokenID(), operator, assignments);
        });
    }

    private static RequestHead head(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var query = uri.getRawQuery();
        return new RequestHead(
                request.getMethod(),
                uri.getRawPath(),
                query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query,
                idempotencyKey(request),
                request.getHeaderString(HttpHeaders.IF_MATCH),
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                traceparent());
    }

    private static @Nullable String idempotencyKey(ContainerRequestContext request) {
        var key = request.getHeaderString(IDEMPOTENCY_KEY);
        if (key == null) {
            if (request.getMethod().equals(HttpMethod.POST)) {
                throw ProblemException.of(Fault.header(IDEMPOTENCY_KEY, EdgeProblem.IDEMPOTENCY_KEY_REQUIRED));
            }
            return null;
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw ProblemException.of(Fault.header(IDEMPOTENCY_KEY, EdgeProblem.MALFORMED_IDEMPOTENCY_KEY));
        }
        return key;
    }

    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
