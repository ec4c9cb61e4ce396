package jp.tsunagi.eventstore.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.model.Sealed;

/**
 * The key of one subject, unwrapped.
 *
 * @param id a short fingerprint of the key: sealed texts say by it which key they need
 */
record DataKey(UUID subject, String id, SecretKey key) {
    private static final String FORM = "v1";
    private static final int ID_BYTES = 9;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static DataKey random(UUID subject) {
        return of(subject, AesGcm.random(AesGcm.KEY_BYTES));
    }

    static DataKey of(UUID subject, byte[] bytes) {
        var id = TEXT.encodeToString(Arrays.copyOf(Fingerprint.of(bytes).bytes(), ID_BYTES));
        return new DataKey(subject, id, new SecretKeySpec(bytes, AesGcm.ALGORITHM));
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    Sealed seal(SealedField place, String clear) {
        var bytes = AesGcm.seal(key, associated(place), clear.getBytes(StandardCharsets.UTF_8));
        return new Sealed("%s.%s.%s".formatted(FORM, id, TEXT.encodeToString(bytes)));
    }

    /** @throws UnreadableSeal for whatever was not sealed by {@link #seal} with this key at this place */
    String open(SealedField place, Sealed sealed) {
        try {
            return new String(
                    AesGcm.open(key, associated(place), cipherText(id, place, sealed)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSeal(place, e);
        }
    }

    /**
     * Refuses a text that names another key.
     *
     * @throws UnreadableSeal as well when it has no form that a sealed text has
     */
    static void requireNamed(String id, SealedField place, Sealed sealed) {
        cipherText(id, place, sealed);
    }

    /**
     * What a text holds that names this key.
     *
     * @throws UnreadableSeal when it names another one, or has no form that a sealed text has
     */
    private static byte[] cipherText(String id, SealedField place, Sealed sealed) {
        var parts = sealed.value().split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORM) || !parts[1].equals(id)) {
            throw new UnreadableSeal(place, null);
        }
        try {
            return Base64.getUrlDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSeal(place, e);
        }
    }

    private String associated(SealedField place) {
        return "%s\n%s\n%s\n%s\n%s".formatted(FORM, id, place.stream(), place.event(), place.field());
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
