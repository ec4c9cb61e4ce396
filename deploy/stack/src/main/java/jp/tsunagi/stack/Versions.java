package jp.tsunagi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the servers, as the build pinned them. */
final class Versions {
    private static final Properties VERSIONS = read();

    private Versions() {}

    static String of(String server) {
        return Objects.requireNonNull(VERSIONS.getProperty(server), server);
    }

    private static Properties read() {
        try (var file = Versions.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(Objects.requireNonNull(file, "versions.properties"));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
