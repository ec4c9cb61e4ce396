package jp.tsunagi.staffweb;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Passes calls of the pages on to the services, with the signed-in person's access token in place of the session cookie.
 * Bodies are streamed both ways.
 */
@ApplicationScoped
public class ApiProxy {
    /** The header a page must send with every change; another site cannot send it without being asked to, and is not. */
    static final String CHANGE_HEADER = "X-Tsunagi-Client";

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);
    private static final String PREFIX = "/api/";
    /** What families without an account ask and send; the service behind it opens nothing else to everybody. */
    private static final String OPEN = PREFIX + "intake/v1/public/";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> CHANGES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final IdentityProviderManager identities;
    private final HttpClient client;
    private final Map<String, Target> targets;
    private final TrustedProxies proxies;
    private final long connectMillis;
    private final long silenceMillis;

    ApiProxy(Vertx vertx, IdentityProviderManager identities, StaffWebConfig config) {
        this.identities = identities;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        this.targets = config.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Target.of(entry.getValue())));
        this.proxies = new TrustedProxies(config.trustedProxies().orElse(List.of()));
        this.connectMillis = config.connectTimeout().toMillis();
        this.silenceMillis = config.silence().toMillis();
    }

    /** Answers one call below {@code /api/}: with the service's answer, or with a problem of our own. */
    void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        Target target = target(context.normalizedPath());
        if (target == null) {
            Problem.NOT_FOUND.answer(context);
        } else if (!READS.contains(method) && !CHANGES.contains(method)) {
            Problem.METHOD_NOT_ALLOWED.answer(context);
        } else if (CHANGES.contains(method) && !comesFromOurPages(context)) {
            Problem.CROSS_SITE_REQUEST.answer(context);
        } else if (context.normalizedPath().startsWith(OPEN)) {
            context.request().pause();
            forward(context, target, request -> request.putHeader(FORWARDED_FOR, sender(context.request())));
        } else {
            // Until the session is checked the body has nowhere to go.
            context.request().pause();
            QuarkusHttpUser.getSecurityIdentity(context, identities)
                    .subscribe()
                    // A session that is no good was answered by SignInFailures.
                    .with(identity -> forward(context, target, identity), _ -> {});
        }
    }

    /** The service counts letters by it. */
    private String sender(HttpServerRequest request) {
        // The connection's address: that of the request may be what a header says.
        return proxies.sender(
                request.connection().remoteAddress().hostAddress(),
                request.headers().getAll(FORWARDED_FOR));
    }

    private static boolean comesFromOurPages(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        return context.request().getHeader(CHANGE_HEADER) != null && (site == null || site.equals("same-origin"));
    }

    private void forward(RoutingContext context, Target target, SecurityIdentity identity) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            Problem.UNAUTHENTICATED.answer(context);
            return;
        }
        forward(context, target, request -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken()));
    }

    /** @param sender tells the service who sends it */
    private void forward(RoutingContext context, Target target, Consumer<HttpClientRequest> sender) {
        client.request(options(context, target)).onComplete(connected -> {
            if (connected.failed()) {
                LOG.warnf(
                        "%s cannot be reached: %s",
                        target.origin(), connected.cause().getMessage());
                Problem.SERVICE_UNAVAILABLE.answer(context);
            } else {
                send(context, target, connected.result(), sender);
            }
        });
    }

    private RequestOptions options(RoutingContext context, Target target) {
        String query = context.request().query();
        return new RequestOptions()
                .setMethod(context.request().method())
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(query == null ? context.normalizedPath() : context.normalizedPath() + "?" + query)
                .setConnectTimeout(connectMillis)
                .setIdleTimeout(silenceMillis);
    }

    private static void send(
            RoutingContext context, Target target, HttpClientRequest request, Consumer<HttpClientRequest> sender) {
        PassedHeaders.toService(context.request().headers(), request.headers());
        sender.accept(request);
        context.response().closeHandler(_ -> request.reset());
        (READS.contains(request.getMethod()) ? request.send() : request.send(context.request()))
                .onSuccess(answer -> pass(context, target, answer))
                .onFailure(failure -> {
                    LOG.warnf("%s gave no answer: %s", target.origin(), failure.getMessage());
                    if (!context.response().ended() && !context.response().closed()) {
                        Problem.SERVICE_SILENT.answer(context);
                    }
                });
    }

    private static void pass(RoutingContext context, Target target, HttpClientResponse answer) {
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.statusCode());
        PassedHeaders.toBrowser(answer.headers(), response.headers(), target.origin());
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        // A torn answer must look torn: ending it normally would show half a list as a whole one.
        answer.pipe().endOnFailure(false).to(response).onFailure(_ -> response.reset());
    }

    private @Nullable Target target(String path) {
        int end = path.indexOf('/', PREFIX.length());
        return end < 0 ? null : targets.get(path.substring(PREFIX.length(), end));
    }

    private record Target(String origin, String host, int port, boolean tls) {
        static Target of(URI base) {
            boolean tls = "https".equals(base.getScheme());
            int port = base.getPort() != -1 ? base.getPort() : tls ? 443 : 80;
            return new Target(base.getScheme() + "://" + base.getAuthority(), base.getHost(), port, tls);
        }
    }
}
