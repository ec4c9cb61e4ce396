package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tsunagi.stack.Folders;

/**
 * What of a server's data would outlive a power cut: a second folder that gets the content of a file when the server syncs
 * it, and nothing else. A library put before the server's own system calls keeps it ({@code unsynced.c}; a C compiler has to
 * be there as {@code cc}).
 */
final class SyncedImage {
    private static final String SOURCE = "/jp/tsunagi/bench/faults/unsynced.c";

    private final Path data;
    private final Path image;
    private final Path library;

    private SyncedImage(Path data, Path home) {
        this.data = data;
        this.image = home.resolve("synced");
        this.library = home.resolve("unsynced.so");
    }

    /**
     * Compiles the library.
     *
     * @param data the folder of the server
     * @param home where the image and the library are to be
     */
    static SyncedImage of(Path data, Path home) throws IOException, InterruptedException {
        var kept = new SyncedImage(data, home);
        var source = home.resolve("unsynced.c");
        try (var code = SyncedImage.class.getResourceAsStream(SOURCE)) {
            if (code == null) {
                throw new IOException("no " + SOURCE);
            }
            Files.copy(code, source);
        }
        Command.run("cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", kept.library.toString(), source.toString(), "-ldl");
        return kept;
    }

    /** For the server's process. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "UNSYNCED_DATA", data.toString(),
                "UNSYNCED_IMAGE", image.toString());
    }

    /** Takes the folder as it is, before the server first starts. */
    void begin() throws IOException, InterruptedException {
        copy(data, image);
    }

    /** The power was cut: what had not been synced is lost. */
    void lose() throws IOException, InterruptedException {
        copy(image, data);
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Folders.delete(to);
        Command.run("cp", "-a", from.toString(), to.toString());
    }
}
