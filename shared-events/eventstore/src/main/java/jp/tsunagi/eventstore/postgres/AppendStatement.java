package jp.tsunagi.eventstore.postgres;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Timer;

/**
 * One append as one statement, so one round trip and one transaction: everything hangs on the head row, and a head that
 * did not move inserts nothing.
 */
final class AppendStatement {
    private static final String NEW_HEAD = """
            INSERT INTO stream (id, category, version, last_xid, prefecture, body, municipality)
            SELECT $1, $16, $3, pg_current_xact_id(), $4, $5, $6 WHERE $2 = 0
            ON CONFLICT (id) DO NOTHING RETURNING id
            """;

    /**
     * The version makes a concurrent writer lose. The transaction id keeps commit order true to stream order: without
     * it, a transaction that got its id early could write a later version that readers would meet first.
     */
    private static final String NEXT_HEAD = """
            UPDATE stream SET version = $3, last_xid = pg_current_xact_id(), prefecture = $4, body = $5, municipality = $6
            WHERE id = $1 AND version = $2 AND category = $16 AND last_xid <= pg_current_xact_id() RETURNING id
            """;

    private static final String REST = """
            , known AS (
              INSERT INTO command (id, fingerprint, stream, version) SELECT $7, $8, id, $3 FROM head
            ), set_timers AS (
              INSERT INTO timer (stream, name, generation, due_at, try_at)
              SELECT head.id, t.name, $3, t.due_at, t.due_at FROM head, unnest($9::text[], $10::timestamptz[]) AS t (name, due_at)
              ON CONFLICT (stream, name) DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, try_at = excluded.try_at
            ), canceled_timers AS (
              DELETE FROM timer USING head WHERE timer.stream = head.id AND timer.name = ANY ($11::text[])
            ), ended_grants AS (
              DELETE FROM stream_grant USING head
              WHERE stream_grant.stream = head.id AND stream_grant.body <> ALL ($23::uuid[])
            ), grants AS (
              INSERT INTO stream_grant (stream, body, level)
              SELECT head.id, g.body, g.level FROM head, unnest($23::uuid[], $24::text[]) AS g (body, level)
              ON CONFLICT (stream, body) DO UPDATE SET level = excluded.level
              WHERE stream_grant.level <> excluded.level
            )
            INSERT INTO event (stream, version, type, type_version, data, valid_at,
                               actor, prefecture, body, municipality, causation, correlation, traceparent)
            SELECT head.id, $2 + e.place, e.type, e.type_version, e.data::json, e.valid_at,
                   $17, $18, $19, $20, $7, $21, $22
            FROM head, unnest($12::text[], $13::smallint[], $14::text[], $15::timestamptz[])
                       WITH ORDINALITY AS e (type, type_version, data, valid_at, place)
            ORDER BY e.place
            """;

    static final String CREATE = "WITH head AS (" + NEW_HEAD + ")" + REST;
    static final String ADVANCE = "WITH head AS (" + NEXT_HEAD + ")" + REST;

    private AppendStatement() {}

    static Tuple parameters(Append append) {
        var origin = append.origin();
        var due = append.timers().stream()
                .filter(Timer.Due.class::isInstance)
                .map(Timer.Due.class::cast)
                .toList();
        var canceled = append.timers().stream()
                .filter(Timer.Cancel.class::isInstance)
                .map(Timer::name)
                .toArray(String[]::new);
        var events = append.events();
        var grants = List.copyOf(append.tenancy().grants().entrySet());
        return Tuple.tuple()
                .addUUID(append.stream().id())
                .addInteger(append.version())
                .addInteger(append.nextVersion())
                .addString(append.tenancy().prefecture())
                .addUUID(append.tenancy().body())
                .addString(append.tenancy().municipality())
                .addUUID(origin.commandId())
                .addBuffer(Buffer.buffer(origin.fingerprint().bytes()))
                .addArrayOfString(due.stream().map(Timer.Due::name).toArray(String[]::new))
                .addArrayOfOffsetDateTime(due.stream()
                        .map(timer -> timer.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(canceled)
                .addArrayOfString(events.stream().map(StoredEvent.New::type).toArray(String[]::new))
                .addArrayOfShort(events.stream()
                        .map(event -> (short) event.typeVersion())
                        .toArray(Short[]::new))
                .addArrayOfString(events.stream().map(StoredEvent.New::data).toArray(String[]::new))
                .addArrayOfOffsetDateTime(events.stream()
                        .map(event -> event.validAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addString(append.stream().category())
                .addString(origin.actor())
                .addString(origin.provenance().prefecture())
                .addUUID(origin.provenance().body())
                .addString(origin.provenance().municipality())
                .addUUID(origin.correlation())
                .addString(origin.traceparent())
                .addArrayOfUUID(grants.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .addArrayOfString(
                        grants.stream().map(grant -> grant.getValue().name()).toArray(String[]::new));
    }
}
