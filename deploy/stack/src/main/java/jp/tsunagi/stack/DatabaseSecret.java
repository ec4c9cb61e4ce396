package jp.tsunagi.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one installation from which the password of each database role is derived.
 *
 * @param value random text
 */
public record DatabaseSecret(String value) {

    /** A new secret of 256 random bits. */
    public static DatabaseSecret random() {
        return new DatabaseSecret(randomText());
    }

    /** 256 random bits as text without special characters. */
    public static String randomText() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The password of a role: HMAC-SHA-256 of its name under this secret. */
    public String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(role.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 belongs to every Java", e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSecret[…]";
    }
}
