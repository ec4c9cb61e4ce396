package jp.tsunagi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The folder in which the servers of {@link TestStack} live as long as this Java process. */
final class TestFolder {
    private static final String PREFIX = "tsunagi-test-";
    private static final String OWNER = "owner";
    private static final List<Supervised> RUNNING = new CopyOnWriteArrayList<>();
    private static @Nullable StackFolder folder;

    private TestFolder() {}

    static synchronized StackFolder get() throws IOException {
        var made = folder;
        if (made == null) {
            sweep();
            var home = Files.createTempDirectory(PREFIX);
            Files.writeString(home.resolve(OWNER), ProcessIdentity.own().toString());
            made = StackFolder.at(home);
            folder = made;
            Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::end));
        }
        return made;
    }

    static void stopAtExit(Supervised server) {
        RUNNING.add(server);
    }

    private static void end() {
        RUNNING.parallelStream().forEach(Supervised::stop);
        try {
            Folders.delete(get().home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what tests left behind whose process was killed before it could clear away. */
    private static void sweep() throws IOException {
        try (var folders =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), PREFIX + "*")) {
            for (var left : folders) {
                if (abandoned(left)) {
                    killAll(left.resolve("run"));
                    Folders.delete(left);
                }
            }
        }
    }

    private static boolean abandoned(Path left) throws IOException {
        var owner = left.resolve(OWNER);
        return Files.exists(owner)
                && ProcessIdentity.parse(Files.readString(owner))
                        .filter(ProcessIdentity::isAlive)
                        .isEmpty();
    }

    private static void killAll(Path run) throws IOException {
        if (!Files.isDirectory(run)) {
            return;
        }
        try (var pidFiles = Files.newDirectoryStream(run, "*.pid")) {
            for (var file : pidFiles) {
                ProcessIdentity.parse(Files.readString(file))
                        .flatMap(ProcessIdentity::process)
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }
}
