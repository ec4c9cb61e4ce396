package jp.tsunagi.stack;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A process that this one started: its output goes to a log file, its identity is kept in a pid file. */
public final class Child {
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME", "USER");

    private final Process process;
    private final ProcessIdentity identity;
    private final Path pidFile;

    private Child(Process process, ProcessIdentity identity, Path pidFile) {
        this.process = process;
        this.identity = identity;
        this.pidFile = pidFile;
    }

    /**
     * Starts a program. Of the own environment it sees only what every program needs, so that a stray variable of the
     * person who starts the stack configures nothing.
     *
     * @param command the program and its arguments
     * @param environment what is added to its environment
     * @param directory where it runs
     * @param log the file that its output is added to
     * @param pidFile the file that holds its identity while it runs
     * @throws IOException when it cannot be started
     */
    public static Child start(
            List<String> command, Map<String, String> environment, Path directory, Path log, Path pidFile)
            throws IOException {
        Files.createDirectories(parentOf(log));
        Files.createDirectories(parentOf(pidFile));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        var process = builder.start();
        var identity = ProcessIdentity.of(process.pid()).orElse(new ProcessIdentity(process.pid(), "ended"));
        Files.writeString(pidFile, identity + "\n");
        return new Child(process, identity, pidFile);
    }

    /** Who the process is. */
    public ProcessIdentity identity() {
        return identity;
    }

    /** Whether it is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process has ended and gives its exit code. */
    public int awaitExit() throws InterruptedException {
        int code = process.waitFor();
        forget();
        return code;
    }

    /**
     * Asks the process to end, and ends it by force when it has not done so in time.
     *
     * @param signal what it is asked with, for example TERM
     * @param patience how long it may take
     */
    public void stop(String signal, Duration patience) throws InterruptedException {
        try {
            if (process.isAlive()) {
                Signals.send(signal, identity);
            }
            if (!process.waitFor(patience.toNanos(), NANOSECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } finally {
            if (process.isAlive()) {
                process.destroyForcibly();
            }
            forget();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // A pid file left behind names a process that has ended; its identity tells so.
        }
    }

    private static Path parentOf(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }
}
