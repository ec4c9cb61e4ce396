package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.bench.peer.Task;

/** Contenders that write, each against its own cluster, in interleaved rounds: A-B-A-B. */
final class WriteContest implements AutoCloseable {
    private static final int CONNECTIONS = 32;

    private record Place(Entrant entrant, Cluster cluster, Participant participant) implements AutoCloseable {
        @Override
        public void close() throws IOException, SQLException {
            participant.close();
            cluster.close();
        }
    }

    private final String name;
    private final Sizes sizes;
    private final Log log;
    private final List<Place> places = new ArrayList<>();
    private int round;

    WriteContest(String name, Sizes sizes, Path home, Log log, List<Entrant> entrants)
            throws IOException, InterruptedException, SQLException {
        this.name = name;
        this.sizes = sizes;
        this.log = log;
        for (var entrant : entrants) {
            var cluster = Cluster.start(home.resolve(name + "-" + entrant.name()));
            if (entrant.ledger() == Ledger.KERNEL) {
                cluster.withKernel();
            }
            places.add(new Place(entrant, cluster, new Participant(entrant.name(), cluster.target(CONNECTIONS, ""))));
            log.say("%s: %s is ready".formatted(name, entrant.name()));
        }
    }

    /** The cluster of an entrant. */
    Cluster cluster(String entrant) {
        return places.stream()
                .filter(place -> place.entrant().name().equals(entrant))
                .findFirst()
                .orElseThrow()
                .cluster();
    }

    /** All rounds for each number of writers; the warm-up is not among them. */
    List<Round> run(int... writers) throws IOException, SQLException {
        for (var place : places) {
            round(place, writers[0], sizes.warmUp());
            place.cluster().flush();
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            for (int count : writers) {
                for (var place : places) {
                    rounds.add(round(place, count, sizes.seconds()));
                }
            }
        }
        return rounds;
    }

    private Round round(Place place, int writers, double seconds) throws IOException, SQLException {
        var entrant = place.entrant();
        var task = new Task(++round, writers, seconds, 0);
        long before = entrant.ledger().last(place.cluster());
        var measured = Round.measure(name, entrant.name(), place.participant(), place.cluster(), task);
        entrant.ledger()
                .verify(
                        entrant.name(),
                        place.cluster(),
                        before,
                        task.round(),
                        measured.done(),
                        entrant.writesOneText());
        log.say(measured.round());
        return measured.round();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (var place : places) {
            place.close();
        }
    }
}
