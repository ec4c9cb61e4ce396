package jp.tsunagi.eventstore.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key-encryption keys from a file that only the service may read: one {@code id:base64} a line, 32 bytes each. The first
 * is the current one; a new one is put before the others, which stay to open what they wrapped. Read once, at the start.
 */
public final class FileKeyProvider implements KeyProvider {
    private final Map<String, KeyEncryptionKey> keys;
    private final KeyEncryptionKey current;

    private FileKeyProvider(Map<String, KeyEncryptionKey> keys) {
        this.keys = keys;
        this.current = keys.values().iterator().next();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalStateException when it is not there, holds no key or something else; the message names file and line
     */
    public static FileKeyProvider of(Path file) {
        var keys = new LinkedHashMap<String, KeyEncryptionKey>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                var key = read(line).orElse(null);
                if (key == null || keys.put(key.id(), key) != null) {
                    throw new IllegalStateException(
                            "%s, line %d: not id:base64 of 32 bytes, or an id for the second time"
                                    .formatted(file, number));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(file + " holds no key");
        }
        return new FileKeyProvider(keys);
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the keys in " + file, e);
        }
    }

    private static Optional<KeyEncryptionKey> read(String line) {
        int colon = line.indexOf(':');
        try {
            var bytes = Base64.getDecoder().decode(line.substring(colon + 1).strip());
            return bytes.length == AesGcm.KEY_BYTES
                    ? Optional.of(new KeyEncryptionKey(
                            line.substring(0, colon).strip(), new SecretKeySpec(bytes, AesGcm.ALGORITHM)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The message would quote the line.
            return Optional.empty();
        }
    }

    @Override
    public KeyEncryptionKey current() {
        return current;
    }

    @Override
    public Optional<KeyEncryptionKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
