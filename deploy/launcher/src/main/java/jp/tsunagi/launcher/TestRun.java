package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.Folders;
import jp.tsunagi.stack.Java;
import jp.tsunagi.stack.KafkaServer;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.PostgresServer;
import jp.tsunagi.stack.StackFolder;
import jp.tsunagi.stack.Supervised;
import org.jspecify.annotations.Nullable;

/** Runs every test of the project against one PostgreSQL and one Kafka that live as long as the run. */
final class TestRun {
    private static final Pattern WORTH_SHOWING = Pattern.compile(
            "\\[INFO] Building .*\\[\\d+/\\d+]|\\[(INFO|ERROR|WARNING)].*Tests run:.*|\\[ERROR].*|\\[INFO] BUILD .*");

    private final Path project;
    private final List<String> mavenArguments;
    private final PrintStream out;
    private final List<Supervised> servers = new ArrayList<>();
    private @Nullable Process build;

    TestRun(Path project, List<String> mavenArguments, PrintStream out) {
        this.project = project;
        this.mavenArguments = List.copyOf(mavenArguments);
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        var folder = StackFolder.at(Files.createTempDirectory("tsunagi-test-run-"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));

        var secret = DatabaseSecret.random();
        var ports = Ports.free(3);
        servers.add(new Supervised(new PostgresServer(folder, ports.get(0), secret, List.of()), state -> {}));
        servers.add(new Supervised(new KafkaServer(folder, ports.get(1), ports.get(2), List.of()), state -> {}));
        servers.forEach(Supervised::start);
        for (var server : servers) {
            server.awaitReady();
        }
        out.println("PostgreSQL と Kafka を用意しました。 / PostgreSQL and Kafka are ready.");

        var began = Instant.now();
        int code = verify(secret, ports.get(0), ports.get(1));
        // File systems may keep whole seconds only.
        var counts = TestCounts.of(project, FileTime.from(began.minusSeconds(1)));
        out.println(Duration.between(began, Instant.now()).toSeconds() + " s");
        out.println(counts.line());
        return code == 0 && counts.good() ? 0 : 1;
    }

    private int verify(DatabaseSecret secret, int postgres, int kafka) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(project.resolve("mvnw").toString(), "-B", "-fae", "verify"));
        command.addAll(mavenArguments);
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", Java.home().toString());
        builder.environment().put("TSUNAGI_POSTGRES", "127.0.0.1:" + postgres);
        builder.environment().put("TSUNAGI_KAFKA", "127.0.0.1:" + kafka);
        builder.environment().put("TSUNAGI_DB_SECRET", secret.value());
        var process = builder.start();
        build = process;
        var log = project.resolve("target").resolve("test.log");
        Files.createDirectories(project.resolve("target"));
        try (var lines = process.inputReader(UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            String line;
            while ((line = lines.readLine()) != null) {
                copy.write(line);
                copy.newLine();
                if (WORTH_SHOWING.matcher(line).matches()) {
                    out.println(line);
                }
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            out.println("すべての出力 / the whole output: " + log);
        }
        return code;
    }

    private void end(StackFolder folder) {
        var running = build;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            try {
                running.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                running.destroyForcibly();
            }
        }
        servers.parallelStream().forEach(Supervised::stop);
        try {
            Folders.delete(folder.home());
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
