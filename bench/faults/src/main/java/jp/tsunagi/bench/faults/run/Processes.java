package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tsunagi.bench.faults.node.CommandLine;
import jp.tsunagi.bench.faults.node.ConsumerNode;
import jp.tsunagi.bench.faults.node.Settings;
import jp.tsunagi.stack.Child;
import jp.tsunagi.stack.Java;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.ServiceDatabase;

/** Two services and two consumers, each a Java process of its own. */
final class Processes implements AutoCloseable {
    private static final int REPLICAS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 300;
    private static final long JUST_NOW_MILLIS = 200;

    private final Servers servers;
    private final List<Integer> ports;
    private final List<Victim> services;
    private final List<Victim> consumers;

    /**
     * @param service the main class of the services
     * @param source the services' database
     * @param target the consumers' database
     */
    Processes(Servers servers, Class<?> service, ServiceDatabase source, ServiceDatabase target) throws IOException {
        this.servers = servers;
        ports = Ports.free(REPLICAS);
        services = IntStream.range(0, REPLICAS)
                .mapToObj(i -> process("service-" + i, service, ports.get(i), source))
                .toList();
        consumers = IntStream.range(0, REPLICAS)
                .mapToObj(i -> process("consumer-" + i, ConsumerNode.class, 0, target))
                .toList();
    }

    private Victim process(String name, Class<?> main, int port, ServiceDatabase database) {
        var settings = new Settings(port, servers.kafkaAddress(), servers.proxied(database));
        var command = List.of(
                Java.program(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path", ""),
                main.getName());
        var folder = servers.folder();
        return new Victim(
                name,
                () -> Child.start(
                        command, settings.environment(), folder.home(), folder.log(name), folder.pidFile(name)),
                () -> port == 0 || relayed(port).isPresent(),
                PATIENCE);
    }

    /** Starts all that do not run. */
    void start() throws IOException, InterruptedException {
        Files.createDirectories(servers.folder().logs());
        for (var process : all()) {
            process.start();
        }
    }

    List<Integer> ports() {
        return ports;
    }

    List<Victim> services() {
        return services;
    }

    List<Victim> consumers() {
        return consumers;
    }

    private List<Victim> all() {
        var all = new ArrayList<>(services);
        all.addAll(consumers);
        return all;
    }

    /** The service whose relay was at work just now: under load that is the one that holds the lease. */
    Optional<Victim> leaseHolder() {
        return IntStream.range(0, REPLICAS)
                .filter(i -> relayed(ports.get(i))
                        .filter(millis -> millis >= 0 && millis < JUST_NOW_MILLIS)
                        .isPresent())
                .mapToObj(services::get)
                .findFirst();
    }

    private static Optional<Long> relayed(int port) {
        try (var conversation = new Conversation(port, LOOK_MILLIS)) {
            return Optional.of(Long.parseLong(conversation.ask(CommandLine.RELAYED)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        all().forEach(Victim::kill);
    }
}
