package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.bench.peer.Task;
import jp.tsunagi.bench.peer.Told;
import jp.tsunagi.stack.KafkaServer;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.StackFolder;
import jp.tsunagi.stack.Supervised;

/** Relays that drain the same table, each from its own cluster, into the same broker, in interleaved rounds. */
final class RelayContest implements AutoCloseable {
    static final String NAME = "relay";

    private static final int CONNECTIONS = 4;

    private record Place(String relay, Cluster cluster, Participant participant, TopicReader reader)
            implements AutoCloseable {
        @Override
        public void close() throws IOException, SQLException {
            reader.close();
            participant.close();
            cluster.close();
        }
    }

    private final Sizes sizes;
    private final Log log;
    private final Supervised broker;
    private final List<Place> places = new ArrayList<>();
    private int round;

    RelayContest(Sizes sizes, Path home, Log log) throws IOException, InterruptedException, SQLException {
        this.sizes = sizes;
        this.log = log;
        var ports = Ports.free(2);
        var kafka = new KafkaServer(
                StackFolder.at(home.resolve("kafka")),
                ports.getFirst(),
                ports.getLast(),
                List.of(Told.DEBEZIUM.topic(), Told.TSUNAGI.topic()));
        broker = Running.start(kafka);
        var address = kafka.kafka().address();
        places.add(place("tsunagi-relay", Told.TSUNAGI, Cluster.startLogical(home.resolve("tsunagi-relay")), address));
        places.add(place("debezium", Told.DEBEZIUM, Cluster.startLogical(home.resolve("debezium")), address));
    }

    private Place place(String relay, Told told, Cluster cluster, String kafka) throws IOException, SQLException {
        FilledTable.prepare(cluster.withKernel());
        var participant = new Participant(relay, cluster.target(CONNECTIONS, kafka));
        log.say("%s: %s is ready".formatted(NAME, relay));
        return new Place(relay, cluster, participant, new TopicReader(relay, told, kafka));
    }

    /** The cluster whose table the kernel's relay has drained. */
    Cluster drained() {
        return places.getFirst().cluster();
    }

    /** All rounds, or as many as there is patience for; the warm-up is not among them. */
    List<Round> run() throws IOException, SQLException {
        for (var place : places) {
            round(place, warmUp());
        }
        List<Round> rounds = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0;
                i < sizes.rounds()
                        && System.nanoTime() - start < sizes.patience().toNanos();
                i++) {
            for (var place : places) {
                rounds.add(round(place, sizes.drain()));
            }
        }
        return rounds;
    }

    private int warmUp() {
        return sizes.drain() / 10;
    }

    private Round round(Place place, int events) throws IOException, SQLException {
        var task = new Task(++round, 1, 0, events);
        FilledTable.fill(place.cluster(), task.round(), events);
        place.cluster().flush();
        var measured = Round.measure(NAME, place.relay(), place.participant(), place.cluster(), task);
        var span = place.reader().read(task.round(), events);
        var round = measured.round().in(span.seconds(), span.events());
        log.say(round);
        return round;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (var place : places) {
            place.close();
        }
        Running.stop(broker);
    }
}
