package jp.tsunagi.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The Kafka broker's jars, unpacked from the class path. */
final class KafkaPrograms {
    private static final String RESOURCES = "/jp/tsunagi/stack/kafka/";
    private static final String JARS = jars();

    private KafkaPrograms() {}

    /** Where the jars are below the servers' folder; another choice of jars has another folder. */
    static Path folder(Path servers) {
        return servers.resolve("kafka-" + Versions.of("kafka") + "-" + Integer.toHexString(JARS.hashCode()));
    }

    /** Unpacks the jars, unless they are there. */
    static void unpack(Path servers) throws IOException, InterruptedException {
        Folders.once(folder(servers), folder -> {
            for (var entry : JARS.split(":", -1)) {
                var jar = entry.substring(entry.lastIndexOf('/') + 1);
                try (var content = resource(jar)) {
                    Files.copy(content, folder.resolve(jar));
                }
            }
        });
    }

    private static String jars() {
        try (var list = resource("classpath")) {
            return new String(list.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(KafkaPrograms.class.getResourceAsStream(RESOURCES + name), name);
    }
}
