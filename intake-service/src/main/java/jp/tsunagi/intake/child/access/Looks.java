package jp.tsunagi.intake.child.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Finds who looked at what a center keeps of a child: at its record, at those that were merged into it, and at the
 * consultations about any of them.
 */
public final class Looks {
    private static final String FIND = """
            WITH record AS (SELECT id FROM child WHERE id = $1 OR merged_into = $1),
                 kept AS (SELECT array_agg(stream) AS streams FROM (
                   SELECT id AS stream FROM record
                   UNION SELECT about.stream FROM record JOIN consultation_about about ON about.child = record.id::text) AS kept)
            SELECT looked.number, looked.at, looked.subject, looked.purpose, looked.fields, looked.granted,
              ARRAY(SELECT unnest(looked.streams) INTERSECT SELECT unnest(kept.streams) ORDER BY 1) AS about
            FROM kept JOIN access_record looked ON looked.streams && kept.streams
            WHERE looked.body = $2 AND looked.number < $3
            ORDER BY looked.number DESC LIMIT $4
            """;

    private final Pool relay;

    /** @param relay connections of the role {@code intake_relay} */
    public Looks(Pool relay) {
        this.relay = relay;
    }

    /**
     * A look.
     *
     * @param number in the order of all looks
     * @param subject the account
     * @param fields the class of fields that were looked at
     * @param about the child's records and consultations that were shown
     */
    record Look(
            long number, Instant at, String subject, String purpose, String fields, boolean granted, List<UUID> about) {
        static Look of(Row row) {
            return new Look(
                    row.getLong("number"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("subject"),
                    row.getString("purpose"),
                    row.getString("fields"),
                    row.getBoolean("granted"),
                    List.of(row.getArrayOfUUIDs("about")));
        }
    }

    /**
     * Up to {@code limit} looks, the newest first.
     *
     * @param center that keeps the child's record
     * @param before the number of the last look of the page before; {@link Long#MAX_VALUE} for the first page
     */
    Uni<List<Look>> find(UUID child, UUID center, long before, int limit) {
        return relay.preparedQuery(FIND)
                .execute(Tuple.of(child, center, before, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Look::of)
                        .toList())
                .onFailure()
                .transform(Failures::translate);
    }
}
