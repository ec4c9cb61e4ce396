package jp.tsunagi.stack;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A running Kafka as its administrator sees it.
 *
 * @param port where it answers on loopback
 */
public record Kafka(int port) {

    /** Host and port, as {@code TSUNAGI_KAFKA} holds them. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Whether it takes connections and knows of at least one broker. */
    public boolean answers() {
        // A client tries for long and keeps logging that it does: it is made only when somebody listens.
        if (!listens()) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(3, SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes topics of one partition, unless they exist.
     *
     * @throws IOException when Kafka does not make them
     */
    public void createTopics(Collection<String> names) throws IOException, InterruptedException {
        try (var admin = admin()) {
            var topics =
                    names.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList();
            for (var result : admin.createTopics(topics).values().entrySet()) {
                try {
                    result.getValue().get(20, SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IOException("cannot make the topic " + result.getKey(), e);
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new IOException("Kafka made no topics in time", e);
        }
    }

    /**
     * Deletes a topic with all its records, if it exists.
     *
     * @throws IOException when Kafka does not delete it
     */
    public void deleteTopic(String name) throws IOException, InterruptedException {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(name)).all().get(20, SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IOException("cannot delete the topic " + name, e);
            }
        } catch (TimeoutException e) {
            throw new IOException("Kafka did not delete the topic " + name + " in time", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000",
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, "false"));
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
