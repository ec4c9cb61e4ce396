package jp.tsunagi.eventstore.postgres;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.model.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Appends as one statement, so one round trip and one transaction: everything hangs on the head rows, and a head that did
 * not move inserts nothing. There are three of them, which differ in how they take the heads; {@link #CREATE} and
 * {@link #ADVANCE} serve one append alone, {@link #GROUP} many of different streams at once.
 */
final class AppendStatement {
    private static final String MEMBERS = """
            WITH member AS MATERIALIZED (
              SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::integer[], $5::text[], $6::uuid[], $7::text[],
                                   $8::uuid[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::text[],
                                   $14::uuid[], $15::text[])
                AS m (stream, category, version, next, prefecture, body, municipality,
                      command, fingerprint, actor, from_prefecture, from_body, from_municipality, correlation, traceparent)
            )
            """;

    private static final String NEW_HEAD = """
            , head AS (
              INSERT INTO stream (id, category, version, last_xid, prefecture, body, municipality)
              SELECT stream, category, next, pg_current_xact_id(), prefecture, body, municipality FROM member
              WHERE version = 0
              ON CONFLICT (id) DO NOTHING RETURNING id
            )
            """;

    /**
     * The version makes a concurrent writer lose. The transaction id keeps commit order true to stream order: without
     * it, a transaction that got its id early could write a later version that readers would meet first.
     */
    private static final String NEXT_HEAD = """
            , head AS (
              UPDATE stream s SET version = m.next, last_xid = pg_current_xact_id(),
                                  prefecture = m.prefecture, body = m.body, municipality = m.municipality
              FROM member m
              WHERE s.id = ($1::uuid[])[1] AND m.stream = s.id AND s.version = m.version AND s.category = m.category
                AND s.last_xid <= pg_current_xact_id()
              RETURNING s.id
            )
            """;

    /**
     * Takes the heads that nobody else holds and waits for none, so that neither one slow writer keeps the whole group
     * waiting nor two groups each other; who finds its head held is told {@code BUSY} and appends alone. What cannot be
     * known without a write, that somebody else creates the same stream or runs the same command at this moment, violates
     * a key and undoes the whole statement. Subqueries, not joins, wherever a large table is looked at: each is one look
     * into an index, whatever the planner believes of the number of members.
     */
    private static final String HEADS = """
            , held AS MATERIALIZED (
              SELECT h.* FROM member m CROSS JOIN LATERAL (
                SELECT s.id, s.category, s.version, s.last_xid FROM stream s WHERE s.id = m.stream
                FOR NO KEY UPDATE SKIP LOCKED) h
            ), judged AS MATERIALIZED (
              SELECT m.stream AS id, m.version, CASE
                WHEN m.version = 0 AND there.yes THEN 'CONFLICT'
                WHEN m.version > 0 AND h.id IS NULL THEN CASE WHEN there.yes THEN 'BUSY' ELSE 'CONFLICT' END
                WHEN m.version > 0 AND (h.version <> m.version OR h.category <> m.category
                                        OR h.last_xid > pg_current_xact_id()) THEN 'CONFLICT'
                WHEN (SELECT true FROM command c WHERE c.id = m.command) THEN 'COMMAND_KNOWN'
                ELSE 'DONE' END AS verdict
              FROM member m LEFT JOIN held h ON h.id = m.stream
                CROSS JOIN LATERAL (SELECT (SELECT true FROM stream s WHERE s.id = m.stream) AS yes) there
            ), created AS (
              INSERT INTO stream (id, category, version, last_xid, prefecture, body, municipality)
              SELECT m.stream, m.category, m.next, pg_current_xact_id(), m.prefecture, m.body, m.municipality
              FROM judged j JOIN member m ON m.stream = j.id WHERE j.verdict = 'DONE' AND j.version = 0
              ORDER BY m.stream
              RETURNING id
            ), advanced AS (
              UPDATE stream s SET version = m.next, last_xid = pg_current_xact_id(),
                                  prefecture = m.prefecture, body = m.body, municipality = m.municipality
              FROM judged j JOIN member m ON m.stream = j.id
              WHERE s.id = j.id AND j.verdict = 'DONE' AND j.version > 0
              RETURNING s.id
            ), head AS (
              SELECT id FROM created UNION ALL SELECT id FROM advanced
            )
            """;

    private static final String REST = """
            , won AS MATERIALIZED (
              SELECT m.* FROM head JOIN member m ON m.stream = head.id
            ), known AS (
              INSERT INTO command (id, fingerprint, stream, version)
              SELECT command, decode(fingerprint, 'hex'), stream, next FROM won ORDER BY command
            ), set_timers AS (
              INSERT INTO timer (stream, name, generation, due_at, try_at)
              SELECT won.stream, t.name, won.next, t.due_at, t.due_at
              FROM won JOIN unnest($22::uuid[], $23::text[], $24::timestamptz[]) AS t (stream, name, due_at) USING (stream)
              ON CONFLICT (stream, name) DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, try_at = excluded.try_at
            ), canceled_timers AS (
              DELETE FROM timer USING won, unnest($25::uuid[], $26::text[]) AS t (stream, name)
              WHERE timer.stream = won.stream AND t.stream = won.stream AND timer.name = t.name
            ), ended_grants AS (
              DELETE FROM stream_grant ended USING won
              WHERE ended.stream = won.stream AND NOT EXISTS (
                SELECT FROM unnest($27::uuid[], $28::uuid[]) AS kept (stream, body)
                WHERE kept.stream = ended.stream AND kept.body = ended.body)
            ), grants AS (
              INSERT INTO stream_grant (stream, body, level)
              SELECT won.stream, g.body, g.level
              FROM won JOIN unnest($27::uuid[], $28::uuid[], $29::text[]) AS g (stream, body, level) USING (stream)
              ON CONFLICT (stream, body) DO UPDATE SET level = excluded.level
              WHERE stream_grant.level <> excluded.level
            )
            """;

    private static final String EVENTS = """
            INSERT INTO event (stream, version, type, type_version, data, valid_at,
                               actor, prefecture, body, municipality, causation, correlation, traceparent)
            SELECT won.stream, e.version, e.type, e.type_version, e.data::json, e.valid_at, won.actor,
                   won.from_prefecture, won.from_body, won.from_municipality, won.command, won.correlation, won.traceparent
            FROM won JOIN unnest($16::uuid[], $17::integer[], $18::text[], $19::smallint[], $20::text[], $21::timestamptz[])
                          AS e (stream, version, type, type_version, data, valid_at) USING (stream)
            ORDER BY e.stream, e.version
            """;

    /** The first append of a stream; as many rows as it has events, or none. */
    static final String CREATE = MEMBERS + NEW_HEAD + REST + EVENTS;

    /** A later append of a stream; as many rows as it has events, or none. */
    static final String ADVANCE = MEMBERS + NEXT_HEAD + REST + EVENTS;

    /** Appends to different streams under different command ids; one row for each, {@code id} and {@code verdict}. */
    static final String GROUP = MEMBERS + HEADS + REST + ", written AS (" + EVENTS + ") SELECT id, verdict FROM judged";

    private AppendStatement() {}

    static Tuple parameters(List<Append> appends) {
        var events = parts(appends, append -> append.events().stream());
        var due = parts(
                appends,
                append -> append.timers().stream()
                        .filter(Timer.Due.class::isInstance)
                        .map(Timer.Due.class::cast));
        var canceled = parts(appends, append -> append.timers().stream().filter(Timer.Cancel.class::isInstance));
        var grants = parts(appends, append -> append.tenancy().grants().entrySet().stream());
        var tuple = Tuple.tuple()
                .addArrayOfUUID(ids(appends, append -> append.stream().id()))
                .addArrayOfString(texts(appends, append -> append.stream().category()))
                .addArrayOfInteger(numbers(appends, Append::version))
                .addArrayOfInteger(numbers(appends, Append::nextVersion))
                .addArrayOfString(texts(appends, append -> append.tenancy().prefecture()))
                .addArrayOfUUID(ids(appends, append -> append.tenancy().body()))
                .addArrayOfString(texts(appends, append -> append.tenancy().municipality()))
                .addArrayOfUUID(ids(appends, append -> append.origin().commandId()))
                .addArrayOfString(
                        texts(appends, append -> append.origin().fingerprint().hex()))
                .addArrayOfString(texts(appends, append -> append.origin().actor()))
                .addArrayOfString(
                        texts(appends, append -> append.origin().provenance().prefecture()))
                .addArrayOfUUID(
                        ids(appends, append -> append.origin().provenance().body()))
                .addArrayOfString(
                        texts(appends, append -> append.origin().provenance().municipality()))
                .addArrayOfUUID(ids(appends, append -> append.origin().correlation()))
                .addArrayOfString(texts(appends, append -> append.origin().traceparent()));
        return tuple.addArrayOfUUID(ids(events, Part::stream))
                .addArrayOfInteger(numbers(events, Part::version))
                .addArrayOfString(texts(events, event -> event.is().type()))
                .addArrayOfShort(events.stream()
                        .map(event -> (short) event.is().typeVersion())
                        .toArray(Short[]::new))
                .addArrayOfString(texts(events, event -> event.is().data()))
                .addArrayOfOffsetDateTime(times(events, event -> event.is().validAt()))
                .addArrayOfUUID(ids(due, Part::stream))
                .addArrayOfString(texts(due, timer -> timer.is().name()))
                .addArrayOfOffsetDateTime(times(due, timer -> timer.is().at()))
                .addArrayOfUUID(ids(canceled, Part::stream))
                .addArrayOfString(texts(canceled, timer -> timer.is().name()))
                .addArrayOfUUID(ids(grants, Part::stream))
                .addArrayOfUUID(ids(grants, grant -> grant.is().getKey()))
                .addArrayOfString(texts(grants, grant -> grant.is().getValue().name()));
    }

    /** Something that belongs to an append: it follows its stream in arrays of their own. */
    private record Part<T>(UUID stream, int version, T is) {}

    /** What the appends have of a kind, each with its stream and the version that it would have as an event. */
    private static <T> List<Part<T>> parts(List<Append> appends, Function<Append, Stream<? extends T>> of) {
        List<Part<T>> parts = new ArrayList<>();
        for (var append : appends) {
            int version = append.version();
            for (var part : of.apply(append).toList()) {
                parts.add(new Part<>(append.stream().id(), ++version, part));
            }
        }
        return parts;
    }

    private static <T> @Nullable UUID[] ids(List<T> of, Function<T, @Nullable UUID> id) {
        return of.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> of, Function<T, @Nullable String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> of, Function<T, Integer> number) {
        return of.stream().map(number).toArray(Integer[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> of, Function<T, Instant> time) {
        return of.stream().map(time).map(at -> at.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }
}
