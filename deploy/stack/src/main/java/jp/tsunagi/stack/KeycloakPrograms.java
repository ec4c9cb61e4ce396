package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

/** Keycloak's programs, unpacked from its distribution and built once for our choice of options. */
final class KeycloakPrograms {
    // What its own start script sets, without what only other systems and debuggers need.
    private static final List<String> RUNNING = List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private KeycloakPrograms() {}

    static Path folder(Path servers) {
        return servers.resolve("keycloak-" + Versions.of("keycloak"));
    }

    /** Unpacks and builds the programs, unless they are there; the first time takes half a minute. */
    static void unpack(Path distribution, Path servers, Path log) throws IOException, InterruptedException {
        Folders.once(folder(servers), staging -> {
            unzip(distribution, staging);
            build(staging, log);
        });
    }

    /**
     * The command that runs Keycloak.
     *
     * @param programs the folder of its programs
     * @param home the folder of this one server
     * @param heap the largest heap, for example {@code 320m}
     * @param arguments what it shall do
     */
    static List<String> command(Path programs, Path home, String heap, List<String> arguments) {
        var command = new ArrayList<>(List.of(Java.program(), "-Xms64m", "-Xmx" + heap));
        command.addAll(RUNNING);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + programs.resolve("conf"));
        command.addAll(List.of("-cp", programs.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private static void build(Path programs, Path log) throws IOException, InterruptedException {
        var options = List.of("build", "--db=dev-file", "--health-enabled=true");
        Tool.run("Keycloak", command(programs, programs, "512m", options), log);
    }

    private static void unzip(Path distribution, Path target) throws IOException {
        try (var zip = new ZipFile(distribution.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                // All is in one folder named after the version; its content becomes the content of the target.
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var file = target.resolve(name).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive points outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }
}
