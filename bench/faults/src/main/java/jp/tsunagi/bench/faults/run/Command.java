package jp.tsunagi.bench.faults.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** A program of the operating system, run to its end. */
final class Command {
    private Command() {}

    /** Runs it; fails with what it said when it does not end well. */
    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed: " + said.strip());
        }
    }
}
