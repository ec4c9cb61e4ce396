package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The file that holds the key-encryption keys of one service on this machine: {@code id:base64}, one a line. */
public final class KeyFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** Makes the file with one new key; only its owner reads it. It must not exist. */
    public static Path create(Path file) throws IOException {
        Files.createFile(file, OWNER_ONLY);
        return Files.writeString(file, newKey());
    }

    /**
     * Puts a new key in front of the others, which stay. Who reads at the same time sees the old or the new file, whole.
     *
     * @return the id of the new key
     */
    public static String addTo(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        var key = newKey();
        var staging = Files.createTempFile(folder, "key", ".tmp", OWNER_ONLY);
        Files.writeString(staging, key + Files.readString(file));
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
        return idIn(key);
    }

    /** The ids of the keys in a file, the current one first. */
    public static List<String> ids(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(KeyFile::idIn).toList();
        }
    }

    private static String idIn(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static String newKey() {
        return HexFormat.of().formatHex(random(ID_BYTES)) + ":"
                + Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n";
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
