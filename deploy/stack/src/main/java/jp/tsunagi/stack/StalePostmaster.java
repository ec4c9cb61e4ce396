package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lock file of a PostgreSQL that was killed. PostgreSQL itself clears it when the process it names is gone, but not
 * when another program got the same pid since.
 */
final class StalePostmaster {
    private StalePostmaster() {}

    /** Removes the lock file when no process works in the data folder. */
    static void clear(Path data) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid")) && !inUse(data)) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /** The server and each of its backends have the data folder as their working directory. */
    private static boolean inUse(Path data) throws IOException {
        var folder = data.toRealPath();
        return ProcessHandle.allProcesses().anyMatch(process -> {
            try {
                return Path.of("/proc", Long.toString(process.pid()), "cwd")
                        .toRealPath()
                        .equals(folder);
            } catch (IOException endedOrForeign) {
                return false;
            }
        });
    }
}
