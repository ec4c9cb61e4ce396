package jp.tsunagi.stack;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.stack.Supervised.Phase;
import jp.tsunagi.stack.Supervised.State;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class SupervisedTest {
    @TempDir
    private Path home;

    private final BlockingQueue<State> states = new LinkedBlockingQueue<>();
    private @Nullable Supervised supervised;

    @AfterEach
    void stop() {
        if (supervised != null) {
            supervised.stop();
        }
    }

    @Test
    void a_killed_postmaster_comes_back_with_what_was_committed() throws Exception {
        var server = new PostgresServer(folder(), Ports.free(), DatabaseSecret.random(), List.of("intake"));
        var before = await(start(server), Phase.READY, ofSeconds(60));
        write(server, "CREATE TABLE note AS SELECT 1 AS number");

        kill(before);
        var after = await(Objects.requireNonNull(supervised), Phase.READY, ofSeconds(30));

        assertThat(after.restarts()).isOne();
        assertThat(after.process()).isNotEqualTo(before.process());
        write(server, "INSERT INTO note SELECT number FROM note");
    }

    @Test
    void a_killed_broker_comes_back_with_its_topics() throws Exception {
        var ports = Ports.free(2);
        var server = new KafkaServer(folder(), ports.getFirst(), ports.getLast(), List.of("tsunagi.intake.v1"));
        var before = await(start(server), Phase.READY, ofSeconds(60));
        server.kafka().createTopics(List.of("kept"));

        kill(before);
        var after = await(Objects.requireNonNull(supervised), Phase.READY, ofSeconds(50));

        assertThat(after.restarts()).isOne();
        assertThat(topics(server)).contains("tsunagi.intake.v1", "kept");
    }

    @Test
    void a_server_that_never_answers_is_given_up_and_says_why() throws Exception {
        var server = new Failing(folder());

        var state = await(start(server), Phase.FAILED, ofSeconds(20));

        assertThat(state.note()).isEqualTo("exit code 3");
        assertThat(state.restarts()).isEqualTo(2);
    }

    private StackFolder folder() {
        return StackFolder.at(home);
    }

    private Supervised start(Server server) {
        var started = new Supervised(server, states::add);
        supervised = started;
        started.start();
        return started;
    }

    /** Waits for a phase and gives the state in which it was reached. */
    private State await(Supervised of, Phase phase, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            var state = states.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (state != null && state.phase() == phase) {
                return state;
            }
            if (state != null && state.phase() == Phase.FAILED) {
                break;
            }
        }
        throw new AssertionError("not " + phase + " in time, but " + of.state());
    }

    private static void kill(State state) {
        var process = Objects.requireNonNull(state.process());
        assertThat(process.process().map(ProcessHandle::destroyForcibly)).contains(true);
    }

    private static void write(PostgresServer server, String statement) throws SQLException {
        try (var connection = server.postgres().connect("intake");
                var writing = connection.createStatement()) {
            assertThat(writing.executeUpdate(statement)).isOne();
        }
    }

    private static List<String> topics(KafkaServer server) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", server.kafka().address()))) {
            return List.copyOf(admin.listTopics().names().get(10, TimeUnit.SECONDS));
        }
    }

    /** A server whose process ends at once with code 3. */
    private record Failing(StackFolder folder) implements Server {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Path log() {
            return folder.log(name());
        }

        @Override
        public void prepare() {}

        @Override
        public Child launch() throws IOException {
            return Child.start(List.of("sh", "-c", "exit 3"), Map.of(), folder.home(), log(), folder.pidFile(name()));
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public void equip() {}

        @Override
        public void stop(Child child) throws InterruptedException {
            child.stop("TERM", ofSeconds(5));
        }

        @Override
        public Duration patience() {
            return ofSeconds(5);
        }
    }
}
