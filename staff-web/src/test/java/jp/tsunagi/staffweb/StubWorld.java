package jp.tsunagi.staffweb;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The surroundings of staff-web in its tests: an issuer, one running service, and one that is away. */
public final class StubWorld implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();
    private final StubIssuer issuer = new StubIssuer(vertx);
    private final StubService service = new StubService();

    @Override
    public Map<String, String> start() {
        String realm = await(issuer.start());
        String running = await(service.start(vertx));
        String away = "http://127.0.0.1:" + freePort();
        return Map.ofEntries(
                Map.entry("quarkus.oidc.auth-server-url", realm),
                Map.entry("quarkus.oidc.credentials.secret", StubIssuer.CLIENT_SECRET),
                Map.entry("TSUNAGI_STAFF_WEB_STATE_SECRET", "0123456789abcdef0123456789abcdef"),
                Map.entry("TSUNAGI_TRUSTED_PROXIES", "127.0.0.1, 10.1.0.0/16"),
                // Also where a server believes such headers otherwise, letters are counted by the trusted proxies'
                // word.
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("staff-web.services.intake", running),
                Map.entry("staff-web.services.reporting", running),
                Map.entry("staff-web.services.referral", away),
                Map.entry("staff-web.services.training", away),
                Map.entry("staff-web.silence", "1S"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(StubIssuer.class));
        injector.injectIntoFields(service, new TestInjector.MatchesType(StubService.class));
    }

    @Override
    public void stop() {
        await(vertx.close());
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
