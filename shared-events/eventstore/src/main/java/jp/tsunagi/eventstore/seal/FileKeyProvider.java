package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Key-encryption keys from a file that only the service may read: one {@code id:base64} a line, 32 bytes each. The first
 * is the current one; a new one is put before the others, which stay to open what they wrapped. A file that was replaced
 * is read again with the next key that is wrapped or unwrapped; one that cannot be read leaves in force what was.
 */
public final class FileKeyProvider implements KeyProvider {
    private static final Logger LOG = Logger.getLogger(FileKeyProvider.class);

    private final Path file;
    private volatile Read last;

    /** What tells one writing of a file from another. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {
        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /** @param keys by id; the first one is the current one */
    private record Read(Stamp stamp, Map<String, KeyEncryptionKey> keys) {
        KeyEncryptionKey current() {
            return keys.values().iterator().next();
        }
    }

    private FileKeyProvider(Path file) {
        this.file = file;
        this.last = read(file);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalStateException when it is not there, holds no key or something else; the message names file and line
     */
    public static FileKeyProvider of(Path file) {
        return new FileKeyProvider(file);
    }

    @Override
    public Uni<String> current() {
        return Uni.createFrom().item(() -> {
            // Whoever asks is about to go by it: a file that cannot be read is told here.
            last = read(file);
            return last.current().id();
        });
    }

    @Override
    public Uni<WrappedKey> wrap(UUID subject, byte[] dataKey) {
        return Uni.createFrom().item(() -> keys().current().wrap(subject, dataKey));
    }

    @Override
    public Uni<byte[]> unwrap(UUID subject, WrappedKey wrapped) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(keys().keys().get(wrapped.keyEncryptionKey()))
                        .orElseThrow(() -> new UnknownKeyEncryptionKey(wrapped.keyEncryptionKey()))
                        .unwrap(subject, wrapped));
    }

    private Read keys() {
        try {
            if (!Stamp.of(file).equals(last.stamp())) {
                last = read(file);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("the keys that were read before stay in force: %s", e.getMessage());
        }
        return last;
    }

    private static Read read(Path file) {
        try {
            // The stamp first: a file that is replaced in between is read once more.
            var stamp = Stamp.of(file);
            return new Read(stamp, parse(file, Files.readAllLines(file)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the keys in " + file, e);
        }
    }

    private static Map<String, KeyEncryptionKey> parse(Path file, Iterable<String> lines) {
        var keys = new LinkedHashMap<String, KeyEncryptionKey>();
        int number = 0;
        for (var line : lines) {
            number++;
            if (!line.isBlank()) {
                var key = key(line).orElse(null);
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
        return keys;
    }

    private static Optional<KeyEncryptionKey> key(String line) {
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
}
