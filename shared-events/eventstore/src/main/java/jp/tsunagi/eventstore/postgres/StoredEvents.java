package jp.tsunagi.eventstore.postgres;

import io.vertx.mutiny.sqlclient.Row;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.StoredEvent;

/** Rows of the event table. */
public final class StoredEvents {
    /** Columns and table, aliased {@code e}; to be followed by a WHERE. */
    public static final String SELECT = """
            SELECT e.seq, e.xid::text AS xid, e.stream, e.version, e.type, e.type_version, e.data::text AS data,
                   e.actor, e.prefecture, e.body, e.municipality, e.causation, e.correlation,
                   e.traceparent, e.valid_at, e.recorded_at
            FROM event e
            """;

    private StoredEvents() {}

    /** Reads a row of {@link #SELECT}. */
    public static StoredEvent read(Row row) {
        return new StoredEvent(
                row.getLong("seq"),
                Long.parseLong(row.getString("xid")),
                row.getUUID("stream"),
                row.getInteger("version"),
                row.getString("type"),
                row.getShort("type_version"),
                row.getString("data"),
                row.getString("actor"),
                new Origin.Provenance(row.getString("prefecture"), row.getUUID("body"), row.getString("municipality")),
                row.getUUID("causation"),
                row.getUUID("correlation"),
                row.getString("traceparent"),
                row.getOffsetDateTime("valid_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
