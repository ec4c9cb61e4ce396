package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The file that holds the key-encryption keys of one service on this machine: {@code id:base64}, one a line. */
public final class KeyFile {
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** Makes the file with one new key; only its owner reads it. It must not exist. */
    public static Path create(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                HexFormat.of().formatHex(random(ID_BYTES)) + ":"
                        + Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n");
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
