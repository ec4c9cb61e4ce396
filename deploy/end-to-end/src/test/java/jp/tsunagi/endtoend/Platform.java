package jp.tsunagi.endtoend;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A platform of its own for the tests: {@code ./tsunagi} in a scratch folder, on free ports. */
final class Platform {
    private final Path project = Path.of(requireNonNull(System.getProperty("tsunagi.project")));
    private final Path home;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Platform(Path home) {
        this.home = home;
    }

    /** Its folder. */
    Path home() {
        return home;
    }

    /** Runs a command of {@code ./tsunagi} to its end and answers how long it took. */
    Duration run(Duration longest, String... arguments) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = begin(arguments);
        if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("./tsunagi " + arguments[0] + " took longer than " + longest + ":\n" + said());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    "./tsunagi " + arguments[0] + " ended with " + process.exitValue() + ":\n" + said());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What its last command has said so far. */
    String said() throws IOException {
        return Files.readString(log());
    }

    /** Begins a command of {@code ./tsunagi}. */
    Process begin(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(project.resolve("tsunagi").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString(), "--no-build"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        // The build that runs this test names servers of its own; this platform starts others.
        builder.environment().keySet().removeIf(name -> name.startsWith("TSUNAGI_"));
        builder.redirectOutput(log().toFile());
        return builder.start();
    }

    private Path log() {
        return home.resolve("command.log");
    }

    /** Where a part answers, as {@code TSUNAGI_INTAKE}. */
    String address(String part) {
        return requireNonNull(properties(home.resolve("run/stack.env")).getProperty("TSUNAGI_" + part), part);
    }

    /** One of the secrets of this installation, by its name. */
    String secret(String name) {
        return requireNonNull(properties(home.resolve("secrets")).getProperty(name), name);
    }

    /** The process of a part, as {@code kafka}; empty when it has none at the moment. */
    ProcessHandle process(String part) {
        try {
            var pid =
                    Files.readString(home.resolve("run").resolve(part + ".pid")).split("\\s", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a part as a crash would, and returns when it is gone. */
    void kill(String part) {
        kill(process(part));
    }

    /** Kills a command as a crash would, but nothing that it has started. */
    void kill(Process command) {
        var program = command.children().toList();
        kill(command.toHandle());
        program.forEach(Platform::kill);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Deletes the folder. */
    void forget() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Processes that the platform started and that still run. */
    List<ProcessHandle> processes() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(file -> process(file.getFileName().toString().replace(".pid", "")))
                    .filter(ProcessHandle::isAlive)
                    .toList();
        }
    }

    /** Resident memory of all its processes and their children, in bytes; pages that processes share count once each. */
    long residentBytes() throws IOException {
        // Each once: most are children of the supervisor, which is one of them.
        return processes().stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .map(ProcessHandle::pid)
                        .distinct()
                        .mapToLong(Platform::proportionalKilobytes)
                        .sum()
                * 1024;
    }

    private static long proportionalKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** A request by one of the demo accounts, with an access token that Keycloak gave for its password within the last minute. */
    RequestSpecification as(String account) {
        var token = tokens.compute(
                account + " at " + address("KEYCLOAK"),
                (_, last) -> last == null || last.isOld() ? new Token(newToken(account), Instant.now()) : last);
        return given().auth().oauth2(token.value());
    }

    private record Token(String value, Instant since) {
        boolean isOld() {
            return since.isBefore(Instant.now().minusSeconds(60));
        }
    }

    private String newToken(String account) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "tsunagi-cli")
                .formParam("username", account)
                .formParam("password", "demo")
                .post(address("KEYCLOAK") + "/realms/tsunagi/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
