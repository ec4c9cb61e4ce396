package jp.tsunagi.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.stack.ProcessIdentity;

/** Stops what {@code up} started, and nothing else. */
final class Down {
    private static final Duration ORDERLY = Duration.ofMinutes(1);
    private static final Duration LEFTOVER = Duration.ofSeconds(15);

    private Down() {}

    static int run(Home home, PrintStream out) throws IOException, InterruptedException {
        boolean any = stop(home);
        out.println(any ? "止めました。 / Stopped." : "何も動いていません。 / Nothing is running.");
        return 0;
    }

    /** Stops the supervisor, which stops the rest, and then whatever is left; says whether anything ran. */
    static boolean stop(Home home) throws IOException, InterruptedException {
        var supervisor = home.supervisor();
        if (supervisor.isPresent()) {
            end(supervisor.get(), ORDERLY);
        }
        var left = running(home);
        for (var process : left) {
            process.process().ifPresent(ProcessHandle::destroy);
        }
        for (var process : left) {
            end(process, LEFTOVER);
        }
        clear(home);
        return supervisor.isPresent() || !left.isEmpty();
    }

    /** The processes of this installation that run, whoever watches them. */
    static List<ProcessIdentity> running(Home home) throws IOException {
        var running = new ArrayList<ProcessIdentity>();
        if (Files.isDirectory(home.folder().run())) {
            try (var pidFiles = Files.newDirectoryStream(home.folder().run(), "*.pid")) {
                for (var file : pidFiles) {
                    Home.identity(file).filter(ProcessIdentity::isAlive).ifPresent(running::add);
                }
            }
        }
        return running;
    }

    private static void end(ProcessIdentity process, Duration patience) throws InterruptedException {
        var handle = process.process();
        if (handle.isEmpty()) {
            return;
        }
        handle.get().destroy();
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.process().ifPresent(ProcessHandle::destroyForcibly);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear(Home home) throws IOException {
        if (Files.isDirectory(home.folder().run())) {
            try (var files = Files.newDirectoryStream(home.folder().run(), "*.{pid,state}")) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
