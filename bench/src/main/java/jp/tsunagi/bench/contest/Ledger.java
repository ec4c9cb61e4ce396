package jp.tsunagi.bench.contest;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.note.Notes;
import jp.tsunagi.bench.peer.Done;

/** Where a contender's events stand, and whether they are those that it acknowledged. */
enum Ledger {
    KERNEL("seq", "event", "stream::text, version, data::text"),
    AXON("globalindex", "domainevententry", "aggregateidentifier, sequencenumber + 1, convert_from(payload, 'UTF8')"),
    PEKKO(
            "ordering",
            "event_journal",
            "split_part(persistence_id, '|', 2), sequence_number, convert_from(event_payload, 'UTF8')");

    private static final int FETCH = 2_000;

    private final String place;
    private final String table;
    private final String columns;

    Ledger(String place, String table, String columns) {
        this.place = place;
        this.table = table;
        this.columns = columns;
    }

    /** Up to where events stand. */
    long last(Cluster cluster) throws SQLException {
        return cluster.number("SELECT coalesce(max(%s), 0) FROM %s".formatted(place, table));
    }

    /**
     * Reads what a round has left: each notebook's notes in order without a gap, each with its own text, and as many as
     * were acknowledged to each writer.
     *
     * @param after up to where events stood before the round
     * @param sameText whether the contender cannot compute texts, so that only their length tells
     */
    void verify(String contender, Cluster cluster, long after, int round, Done done, boolean sameText)
            throws SQLException {
        Map<UUID, Integer> found = new HashMap<>();
        long rows = 0;
        try (var connection = cluster.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    "SELECT %s FROM %s WHERE %3$s > ? ORDER BY %3$s".formatted(columns, table, place))) {
                statement.setLong(1, after);
                statement.setFetchSize(FETCH);
                try (var read = statement.executeQuery()) {
                    while (read.next()) {
                        var notebook = UUID.fromString(read.getString(1));
                        int version = read.getInt(2);
                        var json = read.getString(3);
                        if (version != found.merge(notebook, 1, Integer::sum)) {
                            throw new WrongContent(contender, "a gap or a repetition in " + notebook);
                        }
                        if (sameText ? json.length() != Notes.BYTES : !json.equals(Notes.json(notebook, version))) {
                            throw new WrongContent(contender, "another text in %s/%d".formatted(notebook, version));
                        }
                        rows++;
                    }
                }
            }
        }
        if (rows != done.operations()) {
            throw new WrongContent(contender, "%d acknowledged, %d found".formatted(done.operations(), rows));
        }
        if (!done.byWriter().isEmpty() && !found.equals(acknowledged(round, done))) {
            throw new WrongContent(contender, "other notes than those acknowledged");
        }
    }

    private static Map<UUID, Integer> acknowledged(int round, Done done) {
        Map<UUID, Integer> notes = new HashMap<>();
        for (int writer = 0; writer < done.byWriter().size(); writer++) {
            for (long n = 0; n < done.byWriter().get(writer); n++) {
                notes.merge(Course.notebook(round, writer, n), 1, Integer::sum);
            }
        }
        return notes;
    }
}
