package jp.tsunagi.staffweb;

import static java.util.Objects.requireNonNull;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer that signs in one person without asking: discovery, keys, code flow with PKCE, refresh. Every
 * access token it gives out is the next of {@code access-1}, {@code access-2}, ….
 */
final class StubIssuer {
    static final String CLIENT_SECRET = "secret-of-the-client";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Vertx vertx;
    private final Router router;
    private final KeyPair keys = rsa();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger accessTokens = new AtomicInteger();
    private volatile int tokenSeconds = 3600;
    private volatile boolean refreshing = true;
    private volatile String base = "";
    private volatile @Nullable HttpServer server;
    private volatile int port;

    StubIssuer(Vertx vertx) {
        this.vertx = vertx;
        this.router = Router.router(vertx);
        router.route().handler(BodyHandler.create());
        router.get("/realms/tsunagi/.well-known/openid-configuration").handler(this::discovery);
        router.get("/realms/tsunagi/keys").handler(this::jwks);
        router.get("/realms/tsunagi/auth").handler(this::authorize);
        router.post("/realms/tsunagi/token").handler(this::token);
    }

    /** Listens on a free port; the answer is the issuer's address. */
    Future<String> start() {
        return listen(0).map(listening -> base = "http://127.0.0.1:" + listening.actualPort() + "/realms/tsunagi");
    }

    /** How long the tokens given out from now on are good. */
    void tokensLast(int seconds) {
        tokenSeconds = seconds;
    }

    /** Whether a session can still be prolonged. */
    void refreshes(boolean allowed) {
        refreshing = allowed;
    }

    /** Stops listening. */
    Future<?> leave() {
        return requireNonNull(server).close();
    }

    /** Listens again where it did before. */
    Future<?> comeBack() {
        return listen(port);
    }

    private Future<HttpServer> listen(int wanted) {
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(wanted, "127.0.0.1")
                .onSuccess(listening -> {
                    server = listening;
                    port = listening.actualPort();
                });
    }

    private void discovery(RoutingContext context) {
        answer(
                context,
                200,
                new JsonObject()
                        .put("issuer", base)
                        .put("authorization_endpoint", base + "/auth")
                        .put("token_endpoint", base + "/token")
                        .put("jwks_uri", base + "/keys")
                        .put("end_session_endpoint", base + "/logout"));
    }

    private void jwks(RoutingContext context) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(
                context,
                200,
                new JsonObject()
                        .put(
                                "keys",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("kid", "1")
                                                .put("kty", "RSA")
                                                .put("alg", "RS256")
                                                .put("use", "sig")
                                                .put("n", unsigned(key.getModulus()))
                                                .put("e", unsigned(key.getPublicExponent())))));
    }

    private void authorize(RoutingContext context) {
        HttpServerRequest request = context.request();
        String code = UUID.randomUUID().toString();
        grants.put(
                code,
                new Grant(
                        requireNonNull(request.getParam("nonce")), requireNonNull(request.getParam("code_challenge"))));
        context.redirect(request.getParam("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8));
    }

    private void token(RoutingContext context) {
        HttpServerRequest request = context.request();
        String client =
                Base64.getEncoder().encodeToString(("staff-web:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + client).equals(request.getHeader("Authorization"))) {
            answer(context, 401, new JsonObject().put("error", "invalid_client"));
            return;
        }
        boolean refresh = "refresh_token".equals(request.getFormAttribute("grant_type"));
        Grant grant = refresh ? new Grant("", "") : grants.remove(request.getFormAttribute("code"));
        boolean allowed = refresh
                ? refreshing
                : grant != null
                        && grant.challenge().equals(s256(requireNonNull(request.getFormAttribute("code_verifier"))));
        if (!allowed || grant == null) {
            answer(context, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        answer(
                context,
                200,
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("access_token", "access-" + accessTokens.incrementAndGet())
                        .put("refresh_token", UUID.randomUUID().toString())
                        .put("expires_in", tokenSeconds)
                        .put("id_token", idToken(grant.nonce())));
    }

    private String idToken(String nonce) {
        var claims = Jwt.issuer(base)
                .audience("staff-web")
                .subject("00000000-0000-4000-8000-000000000002")
                .preferredUserName("officer.shiga")
                .claim("name", "滋賀 県庁担当")
                .expiresIn(tokenSeconds);
        return (nonce.isEmpty() ? claims : claims.claim("nonce", nonce))
                .jws()
                .keyId("1")
                .sign(keys.getPrivate());
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String s256(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Grant(String nonce, String challenge) {}
}
