package jp.tsunagi.stack;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;

/** A Kafka of one node, broker and controller in one child process. */
public final class KafkaServer implements Server {
    private final StackFolder folder;
    private final Kafka kafka;
    private final int controllerPort;
    private final int advertisedPort;
    private final List<String> topics;

    /**
     * @param folder where its programs, data and logs are
     * @param port where it shall answer on loopback
     * @param controllerPort where its controller shall answer on loopback
     * @param topics the topics that it shall have, of one partition each
     */
    public KafkaServer(StackFolder folder, int port, int controllerPort, List<String> topics) {
        this(folder, port, controllerPort, port, topics);
    }

    /**
     * A Kafka that sends its clients elsewhere.
     *
     * @param folder where its programs, data and logs are
     * @param port where it shall answer on loopback
     * @param controllerPort where its controller shall answer on loopback
     * @param advertisedPort where on loopback clients, and it itself as a client, shall come: a proxy before it
     * @param topics the topics that it shall have, of one partition each
     */
    public KafkaServer(StackFolder folder, int port, int controllerPort, int advertisedPort, List<String> topics) {
        this.folder = folder;
        this.kafka = new Kafka(port);
        this.controllerPort = controllerPort;
        this.advertisedPort = advertisedPort;
        this.topics = List.copyOf(topics);
    }

    /** The server as its administrator sees it. */
    public Kafka kafka() {
        return kafka;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return kafka.port();
    }

    @Override
    public Path log() {
        return folder.log(name());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        KafkaPrograms.unpack(folder.servers());
        Folders.once(folder.data(name()), this::format);
        Files.createDirectories(folder.run());
        Files.writeString(configuration(), properties(folder.data(name())));
        Files.writeString(logging(), """
                appender.console.type=Console
                appender.console.name=console
                appender.console.layout.type=PatternLayout
                appender.console.layout.pattern=%d{ISO8601} %p %c{1} %m%n
                rootLogger.level=warn
                rootLogger.appenderRef.console.ref=console
                logger.server.name=kafka.server
                logger.server.level=info
                """);
    }

    @Override
    public Child launch() throws IOException {
        var command = java("-Xms64m", "-Xmx256m", "kafka.Kafka", configuration().toString());
        return Child.start(command, Map.of(), folder.data(name()), log(), folder.pidFile(name()));
    }

    @Override
    public boolean answers() {
        return kafka.answers();
    }

    @Override
    public void equip() throws IOException, InterruptedException {
        kafka.createTopics(topics);
    }

    @Override
    public void stop(Child child) throws InterruptedException {
        child.stop("TERM", Duration.ofSeconds(20));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    private void format(Path staging) throws IOException, InterruptedException {
        var properties = folder.scratchFile("kafka-format");
        try {
            Files.writeString(properties, properties(staging));
            var format = java(
                    "-Xmx128m",
                    "kafka.tools.StorageTool",
                    "format",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    properties.toString());
            Tool.run("Kafka", format, log());
        } finally {
            Files.deleteIfExists(properties);
        }
    }

    private String properties(Path data) {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.message.timestamp.type", "LogAppendTime");
        settings.put("log.retention.ms", "-1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A killed broker comes back only when the controller has given up its earlier life; the default is 9 s.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        // The cleaner takes this buffer from the heap at once; the default is half of ours.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(joining());
    }

    private List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(Java.program(), "-XX:+UseSerialGC"));
        command.add("-Dlog4j2.configurationFile=" + logging());
        command.addAll(List.of("-cp", KafkaPrograms.folder(folder.servers()) + "/*"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path configuration() {
        return folder.run().resolve("kafka.properties");
    }

    private Path logging() {
        return folder.run().resolve("kafka-log4j2.properties");
    }
}
