package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.peer.Task;

/** A read model of all events of a table, built from nothing, over and over again, and then of many more. */
final class RebuildContest {
    static final String NAME = "rebuild";
    static final String LARGE = "large rebuild";

    private static final int CONNECTIONS = 4;

    /** Sets the notebooks that the relays' rounds have not written apart from theirs, and from each other. */
    private int rest = 1_000;

    /**
     * A way to build it.
     *
     * @param name as the roster of contenders has it
     * @param table where its rows stand afterwards
     * @param before what takes away what an earlier round has left
     */
    record Way(String name, String table, List<String> before) {}

    private final Sizes sizes;
    private final Cluster cluster;
    private final List<Way> ways;
    private final Log log;

    RebuildContest(Sizes sizes, Cluster cluster, List<Way> ways, Log log) throws SQLException {
        this.sizes = sizes;
        this.cluster = cluster;
        this.ways = ways;
        this.log = log;
        cluster.sudo("CREATE TABLE notebook (id uuid PRIMARY KEY, notes integer NOT NULL, letters bigint NOT NULL)");
        cluster.sudo("GRANT SELECT, INSERT, UPDATE ON notebook TO bench_relay");
    }

    /** All rounds, or as many as there is patience for. */
    List<Round> run() throws IOException, SQLException {
        return run(NAME, sizes.rebuild(), sizes.rounds());
    }

    /** One round of each way, from many more events. */
    List<Round> runLarge() throws IOException, SQLException {
        return run(LARGE, sizes.large(), 1);
    }

    private List<Round> run(String contest, int size, int most) throws IOException, SQLException {
        long events = grow(size);
        log.say("%s: %,d events are there".formatted(contest, events));
        List<Round> rounds = new ArrayList<>();
        for (var way : ways) {
            try (var participant = new Participant(way.name(), cluster.target(CONNECTIONS, ""))) {
                long start = System.nanoTime();
                for (int i = 0;
                        i < most && System.nanoTime() - start < sizes.patience().toNanos();
                        i++) {
                    for (var statement : way.before()) {
                        cluster.sudo(statement);
                    }
                    cluster.flush();
                    var task = new Task(i + 1, 1, 0, events);
                    var round = Round.measure(contest, way.name(), participant, cluster, task)
                            .round();
                    verify(way, cluster, events);
                    log.say(round);
                    rounds.add(round);
                }
            }
        }
        return rounds;
    }

    private long grow(int size) throws SQLException {
        long there = cluster.number("SELECT count(*) FROM event");
        int block = Course.OPEN * Course.LENGTH;
        FilledTable.fill(cluster, rest++, (int) Math.max(0, (size - there + block - 1) / block * block));
        return cluster.number("SELECT count(*) FROM event");
    }

    private static void verify(Way way, Cluster cluster, long events) throws SQLException {
        long wrong = cluster.number("""
                SELECT count(*) FROM %s n FULL JOIN (
                  SELECT stream, count(*) AS notes, sum(length(data->>'text')) AS letters FROM event GROUP BY stream
                ) e ON e.stream = n.id
                WHERE (n.notes, n.letters) IS DISTINCT FROM (e.notes, e.letters)
                """.formatted(way.table()));
        long notes = cluster.number("SELECT coalesce(sum(notes), 0) FROM " + way.table());
        if (wrong > 0 || notes != events) {
            throw new WrongContent(way.name(), "%d rows are wrong, %d of %d events".formatted(wrong, notes, events));
        }
    }
}
