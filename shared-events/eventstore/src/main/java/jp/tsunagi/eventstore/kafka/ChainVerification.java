package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.postgres.StoredEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole history again and says where it is no longer what was recorded. It finds every event that was
 * changed, removed, put in or moved after the relay had numbered it. Somebody who may write everything could compute
 * the chain anew from there on, or cut off its end together with the streams' heads: only a {@link Seal} that was
 * kept elsewhere tells then. Events that are not numbered yet are not covered.
 */
public final class ChainVerification {
    private static final int PAGE = 1_000;
    /** Faults told: one forged position may leave millions of others missing. */
    private static final int MOST = 1_000;

    /** Two statements look at all events at once, longer than the pool lets others. */
    private static final String BEGIN = """
            BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = '10min'
            """;

    private static final String NUMBERED = """
            SELECT n.position, n.xid::text AS n_xid, n.seq AS n_seq, encode(n.chain_hash, 'hex') AS link, e.*
            FROM event_position n LEFT JOIN LATERAL (%s WHERE e.seq = n.seq) e ON true
            WHERE n.position > $1 ORDER BY n.position LIMIT $2
            """.formatted(StoredEvents.SELECT);

    /** Put in where the relay had already been; what it has not come to yet lies behind its last place. */
    private static final String NOT_NUMBERED = """
            SELECT e.stream, e.version FROM event e
            WHERE (e.xid, e.seq) <= ($1::text::xid8, $2)
              AND NOT EXISTS (SELECT FROM event_position n WHERE n.seq = e.seq)
            ORDER BY e.seq
            """;

    /** A head counts its events; taken together they hide no removal, not even of events without a number. */
    private static final String HEADS = """
            SELECT s.id AS stream, s.version FROM stream s
            LEFT JOIN (SELECT stream, count(*) AS events, max(version) AS last FROM event GROUP BY stream) e ON e.stream = s.id
            WHERE s.version <> coalesce(e.events, 0) OR s.version <> coalesce(e.last, 0)
            ORDER BY s.id
            """;

    private final Pool pool;
    private final int pageSize;

    /** @param pool connections of the role {@code <service>_relay} */
    public ChainVerification(Pool pool) {
        this(pool, PAGE);
    }

    ChainVerification(Pool pool, int pageSize) {
        this.pool = pool;
        this.pageSize = pageSize;
    }

    /**
     * The end of a chain that was found whole; small enough to be signed, printed or handed to somebody else.
     *
     * @param position of the last event; 0: there was none
     * @param link its link; 64 hexadecimal digits
     */
    public record Seal(long position, String link) {
        private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{64})");

        /**
         * Reads the text of a seal.
         *
         * @throws IllegalArgumentException when it is none
         */
        public static Seal parse(String text) {
            var parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not a position and a link of 64 hexadecimal digits");
            }
            return new Seal(Long.parseLong(parts.group(1)), parts.group(2));
        }

        /** Position and link with a colon between them: how it is kept. */
        @Override
        public String toString() {
            return position + ":" + link;
        }
    }

    /** What is wrong. */
    public enum Kind {
        /**
         * The event's content, its place in the table or the link kept for it is not what it was. Cannot be told of an event
         * behind a position that is missing: its link leads back to that.
         */
        CHANGED,
        /** The event that was numbered is not there. */
        REMOVED,
        /** A position is missing among the positions. */
        POSITION_REMOVED,
        /** An event stands between numbered ones and has no number. */
        PUT_IN,
        /** A stream's head counts other events than there are. */
        HEAD_DIFFERS,
        /** The chain does not lead through a seal that was kept: it was computed anew, or its end is gone. */
        SEAL_BROKEN
    }

    /**
     * One thing that is wrong, with its place and never its content.
     *
     * @param position in the log; null where the kind has none
     * @param stream null where it is not known any more
     * @param version of the stream; null where it is not known any more
     */
    public record Fault(
            Kind kind,
            @Nullable Long position,
            @Nullable UUID stream,
            @Nullable Integer version) {}

    /**
     * What was found.
     *
     * @param events how many numbered events were read
     * @param seal the end of the chain, to be kept where it is whole
     * @param faults empty where it is whole; the first thousand of them
     */
    public record Report(long events, Seal seal, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        /** Whether history is as it was recorded. */
        public boolean whole() {
            return faults.isEmpty();
        }
    }

    /** Verifies all of it, page by page in one snapshot; takes minutes for millions of events and locks nothing. */
    public Uni<Report> verify() {
        return verify(Optional.empty());
    }

    /** Verifies all of it, and that it still leads through a seal that was kept. */
    public Uni<Report> verify(Optional<Seal> kept) {
        return pool.withConnection(connection -> connection
                        .query(BEGIN)
                        .execute()
                        .chain(() -> walk(connection, new Walk(kept)))
                        .chain(walk -> putIn(connection, walk))
                        .chain(walk -> heads(connection, walk))
                        .map(Walk::report)
                        .eventually(() -> connection.query("ROLLBACK").execute()))
                .onFailure()
                .transform(Failures::translate);
    }

    private Uni<Walk> walk(SqlConnection tx, Walk walk) {
        return Multi.createBy()
                .repeating()
                .uni(() -> tx.preparedQuery(NUMBERED)
                        .execute(Tuple.of(walk.last.position(), pageSize))
                        .invoke(rows -> rows.forEach(walk::take)))
                .whilst(rows -> rows.size() == pageSize)
                .collect()
                .last()
                .replaceWith(walk);
    }

    private static Uni<Walk> putIn(SqlConnection tx, Walk walk) {
        var end = walk.last.place();
        return tx.preparedQuery(NOT_NUMBERED)
                .execute(Tuple.of(Long.toString(end.xid()), end.seq()))
                .invoke(rows -> rows.forEach(row -> walk.fault(Kind.PUT_IN, null, row)))
                .replaceWith(walk);
    }

    private static Uni<Walk> heads(SqlConnection tx, Walk walk) {
        return tx.query(HEADS)
                .execute()
                .invoke(rows -> rows.forEach(row -> walk.fault(Kind.HEAD_DIFFERS, null, row)))
                .replaceWith(walk);
    }

    /** Goes from link to link. After a fault it goes on from the link that was kept, so that each fault is told once. */
    private static final class Walk {
        private final Optional<Seal> kept;
        private final List<Fault> faults = new ArrayList<>();
        private Numbered last = Numbered.NONE;
        private long events;

        private Walk(Optional<Seal> kept) {
            this.kept = kept;
        }

        private void take(Row row) {
            long position = row.getLong("position");
            var here = new Numbered(
                    position,
                    new Place(Long.parseLong(row.getString("n_xid")), row.getLong("n_seq")),
                    row.getString("link"));
            for (long missing = last.position() + 1; missing < position && faults.size() < MOST; missing++) {
                add(new Fault(Kind.POSITION_REMOVED, missing, null, null));
            }
            if (row.getLong("seq") == null) {
                add(new Fault(Kind.REMOVED, position, null, null));
            } else if (last.position() + 1 == position
                    && !last.next(StoredEvents.read(row)).equals(here)) {
                fault(Kind.CHANGED, position, row);
            }
            kept.filter(seal -> seal.position() == position && !seal.link().equals(here.link()))
                    .ifPresent(_ -> fault(Kind.SEAL_BROKEN, position, row));
            last = here;
            events++;
        }

        private void fault(Kind kind, @Nullable Long position, Row row) {
            add(new Fault(kind, position, row.getUUID("stream"), row.getInteger("version")));
        }

        private void add(Fault fault) {
            if (faults.size() < MOST) {
                faults.add(fault);
            }
        }

        private Report report() {
            kept.filter(seal -> seal.position() > last.position())
                    .ifPresent(seal -> add(new Fault(Kind.SEAL_BROKEN, seal.position(), null, null)));
            return new Report(events, new Seal(last.position(), last.link()), faults);
        }
    }
}
