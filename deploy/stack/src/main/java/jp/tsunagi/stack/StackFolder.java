package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a stack keeps its files.
 *
 * @param home the folder of the installation
 * @param servers the servers' unpacked programs; may be shared between installations
 */
public record StackFolder(Path home, Path servers) {

    /** A folder whose servers' programs are this user's: unpacking takes up to a minute, so that is done once. */
    public static StackFolder at(Path home) {
        var cache = System.getenv("XDG_CACHE_HOME");
        var caches = cache == null || cache.isEmpty()
                ? Path.of(Objects.requireNonNull(System.getProperty("user.home"), "user.home"), ".cache")
                : Path.of(cache);
        return new StackFolder(home.toAbsolutePath(), caches.resolve("tsunagi").resolve("servers"));
    }

    /** What a server must find again the next time. */
    public Path data(String server) {
        return home.resolve("data").resolve(server);
    }

    /** Where the logs are. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** A server's log. */
    public Path log(String server) {
        return logs().resolve(server + ".log");
    }

    /** What describes the running processes and is worthless without them. */
    public Path run() {
        return home.resolve("run");
    }

    /** The file that holds a server's identity while it runs. */
    public Path pidFile(String server) {
        return run().resolve(server + ".pid");
    }

    /** A new file that only the owner can read. */
    Path scratchFile(String purpose) throws IOException {
        Files.createDirectories(run());
        return Files.createTempFile(run(), purpose, ".tmp");
    }
}
