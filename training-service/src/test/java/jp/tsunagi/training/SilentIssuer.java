package jp.tsunagi.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jp.tsunagi.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak as far as a service asks it, and a network that can fall silent before it: connections are taken, nothing is
 * ever answered. It knows its first key from the beginning, others from when they are made.
 */
public final class SilentIssuer implements QuarkusTestResourceLifecycleManager {
    static final String FIRST_KEY = "first";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
    private static final Object NETWORK = new Object();
    private static boolean silent;
    private static String issuer = "";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server = started;
            issuer = "http://127.0.0.1:" + started.getAddress().getPort() + "/realms/tsunagi";
            make(FIRST_KEY);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/realms/tsunagi/.well-known/openid-configuration", SilentIssuer::discovery);
            started.createContext("/realms/tsunagi/keys", SilentIssuer::keys);
            started.start();
            return Map.of(
                    "quarkus.oidc.auth-server-url", issuer,
                    "quarkus.oidc.token.issuer", issuer,
                    "quarkus.oidc.public-key", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link jp.tsunagi.testing.ServiceStack}, which gives the service a key. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        answer();
        if (server != null) {
            server.stop(0);
        }
        KEYS.clear();
    }

    /** From here on nothing is answered. */
    static void fallSilent() {
        synchronized (NETWORK) {
            silent = true;
        }
    }

    /** Everything is answered again, also what was asked meanwhile. */
    static void answer() {
        synchronized (NETWORK) {
            silent = false;
            NETWORK.notifyAll();
        }
    }

    /** Makes a key and serves it beside the others. */
    static void make(String key) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KEYS.put(key, generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** A token of somebody, signed with that key, that ends so long from now. */
    static String token(String key, String subject, Duration life) {
        return Jwt.issuer(issuer)
                .subject(subject)
                .audience(TestTokens.AUDIENCE)
                .claim("typ", "Bearer")
                .claim("azp", "staff-web")
                .claim("realm_access", Map.of("roles", List.of()))
                .issuedAt(Instant.now().plus(life).minus(Duration.ofHours(1)))
                .expiresAt(Instant.now().plus(life))
                .jws()
                .keyId(key)
                .sign(Objects.requireNonNull(KEYS.get(key), key).getPrivate());
    }

    private static void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(issuer, issuer));
    }

    private static void keys(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                KEYS.entrySet().stream()
                        .map(key -> served(
                                key.getKey(), (RSAPublicKey) key.getValue().getPublic()))
                        .collect(Collectors.joining(", ", "{\"keys\": [", "]}")));
    }

    private static String served(String id, RSAPublicKey key) {
        return """
                {"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}""".formatted(id, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            synchronized (NETWORK) {
                while (silent) {
                    NETWORK.wait();
                }
            }
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
