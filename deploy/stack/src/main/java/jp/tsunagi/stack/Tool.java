package jp.tsunagi.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Programs that do one thing and end, such as the one that makes a server's data folder. */
final class Tool {
    private Tool() {}

    /**
     * Runs a program to its end; an interrupt ends it.
     *
     * @param server for whom it works
     * @param command the program and its arguments
     * @param log the file that its output is added to
     * @throws StackException when it fails
     */
    static void run(String server, List<String> command, Path log) throws IOException, InterruptedException {
        Files.createDirectories(Objects.requireNonNull(log.getParent()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new StackException(
                        server + " を準備できませんでした。" + log + " をご覧ください。",
                        server + " could not be prepared; see " + log + ".");
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
