package jp.tsunagi.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Access tokens as Keycloak issues them, signed here: {@link ServiceStack} tells the service under test to trust this
 * key alone. The key is made when it is first needed and dies with this Java process.
 */
public final class TestTokens {
    /** The audience that every service checks. */
    public static final String AUDIENCE = "tsunagi-api";

    /** Where Keycloak would be; nobody answers there. */
    static final String KEYCLOAK = "http://keycloak.invalid";

    private static final String ISSUER = KEYCLOAK + "/realms/tsunagi";
    private static final String PRIVATE_KEY = "jp.tsunagi.testing.private-key";
    private static final String PUBLIC_KEY = "jp.tsunagi.testing.public-key";
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Quarkus loads this class more than once in a process: lock and keys must belong to the process instead. */
    private static final Object PROCESS = Runtime.getRuntime();

    private TestTokens() {}

    /**
     * A valid token.
     *
     * @param subject the account, {@code sub}
     * @param roles realm roles, such as {@code operator}
     */
    public static String of(String subject, String... roles) {
        return signed(subject, AUDIENCE, Instant.now().plus(LIFE), roles);
    }

    /** A token that is valid for somebody else's service. */
    public static String forAudience(String audience, String subject, String... roles) {
        return signed(subject, audience, Instant.now().plus(LIFE), roles);
    }

    /** A token whose time is over. */
    public static String expired(String subject, String... roles) {
        return signed(subject, AUDIENCE, Instant.now().minus(LIFE), roles);
    }

    private static String signed(String subject, String audience, Instant expiresAt, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience(audience)
                .claim("typ", "Bearer")
                .claim("azp", "staff-web")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(expiresAt.minus(LIFE))
                .expiresAt(expiresAt)
                .sign(privateKey());
    }

    /** The key to verify with, X.509 in Base64. */
    static String publicKey() {
        return key(PUBLIC_KEY);
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key(PRIVATE_KEY))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static String key(String property) {
        synchronized (PROCESS) {
            if (System.getProperty(property) == null) {
                makeKeys();
            }
            return Objects.requireNonNull(System.getProperty(property), property);
        }
    }

    private static void makeKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
