package jp.tsunagi.stack;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak with one realm as a child process; its database is a file. */
public final class KeycloakServer implements Server {
    private final StackFolder folder;
    private final int port;
    private final int managementPort;
    private final Path distribution;
    private final Path realmFile;
    private final Map<String, String> secrets;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /**
     * @param folder where its programs, data and logs are
     * @param port where it shall answer on loopback
     * @param managementPort where it shall tell its health on loopback
     * @param distribution Keycloak's distribution as a zip
     * @param realmFile the realm {@code tsunagi}, imported when there is none yet
     * @param secrets its environment: what the realm file names as {@code ${NAME}} and
     *     {@code KC_BOOTSTRAP_ADMIN_USERNAME} with {@code KC_BOOTSTRAP_ADMIN_PASSWORD}
     */
    public KeycloakServer(
            StackFolder folder,
            int port,
            int managementPort,
            Path distribution,
            Path realmFile,
            Map<String, String> secrets) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
        this.distribution = distribution;
        this.realmFile = realmFile;
        this.secrets = Map.copyOf(secrets);
    }

    /** Where browsers and services reach it; the issuer of the tokens begins with it. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return folder.log(name());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        KeycloakPrograms.unpack(distribution, folder.servers(), log());
        var imports = home().resolve("data").resolve("import");
        Files.createDirectories(imports);
        Files.copy(realmFile, imports.resolve("tsunagi-realm.json"), REPLACE_EXISTING);
        // It looks below its home whether it was built; all else it finds there is this server's own.
        var lib = home().resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, KeycloakPrograms.folder(folder.servers()).resolve("lib"));
    }

    @Override
    public Child launch() throws IOException {
        var command = KeycloakPrograms.command(
                KeycloakPrograms.folder(folder.servers()),
                home(),
                "320m",
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort,
                        "--hostname=" + address()));
        return Child.start(command, secrets, home(), log(), folder.pidFile(name()));
    }

    @Override
    public boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/realms/tsunagi"))
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
        // The realm is imported before it answers.
    }

    @Override
    public void stop(Child child) throws InterruptedException {
        child.stop("TERM", Duration.ofSeconds(15));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(150);
    }

    private Path home() {
        return folder.data(name());
    }
}
