package jp.tsunagi.reporting.feed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Says where training-service and the identity provider will answer: both on one port, which the test opens. */
public final class TrainingAddress implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "reporting's own";

    @Override
    public Map<String, String> start() {
        var address = "http://127.0.0.1:" + freePort();
        return Map.of(
                "tsunagi.publications.training", address + "/publications",
                "tsunagi.token.endpoint", address + "/token",
                "tsunagi.token.secret", SECRET);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
