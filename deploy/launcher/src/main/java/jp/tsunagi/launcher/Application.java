package jp.tsunagi.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.tsunagi.stack.Child;
import jp.tsunagi.stack.Java;
import jp.tsunagi.stack.Server;

/** One of our own programs as a child process: a service or staff-web. */
final class Application implements Server {
    private final Home home;
    private final Part part;
    private final int port;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /**
     * @param home the installation
     * @param part which program
     * @param port where it shall answer on loopback
     * @param environment what it is told besides
     */
    Application(Home home, Part part, int port, Map<String, String> environment) {
        this.home = home;
        this.part = part;
        this.port = port;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return part.id();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return home.folder().log(name());
    }

    @Override
    public void prepare() {
        // The program was copied before the supervisor started.
    }

    @Override
    public Child launch() throws IOException {
        var command = List.of(
                Java.program(),
                "-Xms32m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                home.application(part).resolve("quarkus-run.jar").toString());
        return Child.start(
                command,
                environment,
                home.application(part),
                log(),
                home.folder().pidFile(name()));
    }

    @Override
    public boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void equip() {
        // It makes its own tables.
    }

    @Override
    public void stop(Child child) throws InterruptedException {
        child.stop("TERM", Duration.ofSeconds(15));
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }
}
