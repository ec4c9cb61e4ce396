package jp.tsunagi.bench.contest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.bench.peer.Done;
import jp.tsunagi.bench.peer.Driver;
import jp.tsunagi.bench.peer.Target;
import jp.tsunagi.bench.peer.Task;
import jp.tsunagi.stack.Java;

/** A contender in a process of its own, so that its processor time is nobody else's. */
final class Participant implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;

    /** Starts it and returns when it is ready. */
    Participant(String name, Target target) throws IOException {
        this.name = name;
        log = Path.of(target.folder(), name + ".log");
        process = new ProcessBuilder(List.of(
                        Java.program(),
                        "-Xms512m",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Driver.class.getName(),
                        name))
                .redirectError(log.toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        tell(target);
        answer();
    }

    Done run(Task task) throws IOException {
        tell(task);
        return JSON.readValue(answer(), Done.class);
    }

    private void tell(Object message) throws IOException {
        var input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(JSON.writeValueAsString(message) + "\n");
        input.flush();
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(name + " failed; see " + log);
        }
        return line;
    }

    /** Processor seconds so far, those of programs it runs included. */
    double cpu() {
        return Cpu.of(process.pid());
    }

    @Override
    public void close() throws IOException {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
