package jp.tsunagi.service.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.service.imports.Import.Acting;
import jp.tsunagi.service.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code import_job} and {@code import_row}. Who takes rows has them to themselves for a while, without holding a
 * transaction meanwhile: one that is open would hold up every reader of events.
 */
final class ImportTables {
    private static final String ASK = """
            INSERT INTO import_job (id, kind, prefecture, digest, subject, assignment, role, body, state, asked_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'READING', $9)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = "SELECT * FROM import_job WHERE id = $1";

    /** The same file may come again, because the service ended while it was read. */
    private static final String STAGE = """
            INSERT INTO import_row (import_id, number, subject, content, state, faults)
            SELECT $1, n, s, c, CASE WHEN f IS NULL THEN 'WAITING' ELSE 'UNFIT' END, f
            FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[]) AS r(n, s, c, f)
            ON CONFLICT DO NOTHING
            """;

    private static final String TWICE = """
            UPDATE import_row r SET state = 'UNFIT', faults = $2
            WHERE import_id = $1 AND EXISTS (
              SELECT FROM import_row e
              WHERE e.import_id = r.import_id AND e.subject = r.subject AND e.number < r.number)
            """;

    private static final String STAGED = "UPDATE import_job SET state = 'CHECKING' WHERE id = $1 AND state = 'READING'";

    /** What is left to do of a job in its state. */
    private static final String LEFT = "CASE j.state WHEN 'CHECKING' THEN 'WAITING' WHEN 'RUNNING' THEN 'FIT' END";

    private static final String TAKE = """
            UPDATE import_row r SET taken_until = clock_timestamp() + interval '1 minute'
            FROM import_job j
            WHERE j.id = r.import_id AND (r.import_id, r.number) IN (
              SELECT r.import_id, r.number
              FROM import_job j JOIN import_row r ON r.import_id = j.id AND r.state = %s
              WHERE j.state IN ('CHECKING', 'RUNNING') AND r.taken_until <= clock_timestamp()
              ORDER BY j.asked_at, j.id, r.number LIMIT $1
              FOR UPDATE OF r SKIP LOCKED)
            RETURNING j.*, r.number, r.content
            """.formatted(LEFT);

    private static final String SETTLE = """
            UPDATE import_row SET state = $3, faults = $4, taken_until = '-infinity'
            WHERE import_id = $1 AND number = $2 AND state IN ('WAITING', 'FIT')
            """;

    private static final String PASS_ON = """
            UPDATE import_job j
            SET state = CASE state WHEN 'CHECKING' THEN 'CHECKED' ELSE 'FINISHED' END,
                ended_at = CASE state WHEN 'RUNNING' THEN $1::timestamptz END
            WHERE state IN ('CHECKING', 'RUNNING')
              AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = j.id AND r.state = %s)
            """.formatted(LEFT);

    /** What is at work is not forgotten: its rows may be taken. */
    private static final String FORGET = """
            DELETE FROM import_job
            WHERE asked_at < $1::timestamptz - interval '30 days' AND state IN ('READING', 'CHECKED', 'FINISHED')
            """;

    private static final String RUN = """
            UPDATE import_job j SET state = 'RUNNING', subject = $2, assignment = $3, role = $4, body = $5
            WHERE id = $1 AND state = 'CHECKED'
              AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = j.id AND r.state = 'UNFIT')
            """;

    private static final String SHOW = """
            SELECT j.*, c.*
            FROM import_job j, LATERAL (
              SELECT count(*)::integer AS rows,
                (count(*) FILTER (WHERE r.state = 'WAITING'))::integer AS waiting,
                (count(*) FILTER (WHERE r.state = 'FIT'))::integer AS fit,
                (count(*) FILTER (WHERE r.state = 'UNFIT'))::integer AS unfit,
                (count(*) FILTER (WHERE r.state = 'DONE'))::integer AS done,
                (count(*) FILTER (WHERE r.state = 'SAME'))::integer AS same,
                (count(*) FILTER (WHERE r.state = 'FAILED'))::integer AS failed
              FROM import_row r WHERE r.import_id = j.id) c
            WHERE j.id = $1
            """;

    private static final String FAULTS = """
            SELECT number, faults FROM import_row
            WHERE import_id = $1 AND faults IS NOT NULL AND number > $2
            ORDER BY number LIMIT $3
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_relay} */
    ImportTables(Pool pool) {
        this.pool = pool;
    }

    /**
     * A row to stage.
     *
     * @param subject a fingerprint of what it is about; null for something new
     * @param content as JSON
     * @param faults null when none is known yet
     */
    record Staged(
            int number,
            @Nullable Fingerprint subject,
            String content,
            @Nullable String faults) {
        private @Nullable String subjectHex() {
            return subject == null ? null : subject.hex();
        }
    }

    /** A row that was taken, of an import in a state. */
    record Taken(Import job, ImportState state, int number, String content) {}

    /** What became of a row. */
    record Settled(
            UUID job, int number, RowState state, @Nullable String faults) {}

    /** An import and its state. */
    record Known(Import job, ImportState state) {}

    /** Notes an import unless there is one with this id; answers what is there then. */
    Uni<Known> ask(Import job) {
        var acting = job.acting();
        return execute(
                        ASK,
                        Tuple.tuple()
                                .addUUID(job.id())
                                .addString(job.kind())
                                .addString(acting.prefecture())
                                .addString(job.digest())
                                .addString(job.subject())
                                .addUUID(acting.id())
                                .addString(acting.role().name())
                                .addUUID(acting.body())
                                .addOffsetDateTime(utc(job.askedAt())))
                .chain(() -> find(job.id()))
                .map(Optional::orElseThrow);
    }

    Uni<Optional<Known>> find(UUID id) {
        return execute(FIND, Tuple.of(id))
                .map(rows -> list(rows).stream()
                        .findFirst()
                        .map(row -> new Known(job(row), ImportState.valueOf(row.getString("state")))));
    }

    Uni<Void> stage(UUID id, List<Staged> rows) {
        return execute(
                        STAGE,
                        Tuple.tuple()
                                .addUUID(id)
                                .addArrayOfInteger(
                                        rows.stream().map(Staged::number).toArray(Integer[]::new))
                                .addArrayOfString(
                                        rows.stream().map(Staged::subjectHex).toArray(String[]::new))
                                .addArrayOfString(
                                        rows.stream().map(Staged::content).toArray(String[]::new))
                                .addArrayOfString(
                                        rows.stream().map(Staged::faults).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** All rows are there. */
    Uni<Void> staged(UUID id, String twice) {
        return execute(TWICE, Tuple.of(id, twice))
                .chain(() -> execute(STAGED, Tuple.of(id)))
                .replaceWithVoid();
    }

    /** Takes up to so many rows that have something left to do, for a while by the clock of the database. */
    Uni<List<Taken>> take(int most) {
        return execute(TAKE, Tuple.of(most))
                .map(rows -> list(rows).stream()
                        .map(row -> new Taken(
                                job(row),
                                ImportState.valueOf(row.getString("state")),
                                row.getInteger("number"),
                                row.getString("content")))
                        .toList());
    }

    Uni<Void> settle(Settled row) {
        return execute(SETTLE, Tuple.of(row.job(), row.number(), row.state().name(), row.faults()))
                .replaceWithVoid();
    }

    /** Imports of which nothing is left to do in their state go on to the next; old ones are forgotten. */
    Uni<Void> passOn(Instant now) {
        return execute(PASS_ON, Tuple.of(utc(now)))
                .chain(() -> execute(FORGET, Tuple.of(utc(now))))
                .replaceWithVoid();
    }

    /** Lets a checked import without faults run; answers whether it was one. */
    Uni<Boolean> run(UUID id, String subject, Acting acting) {
        return execute(RUN, Tuple.of(id, subject, acting.id(), acting.role().name(), acting.body()))
                .map(rows -> rows.rowCount() > 0);
    }

    Uni<Optional<ImportItem>> show(UUID id) {
        return execute(SHOW, Tuple.of(id))
                .map(rows -> list(rows).stream().findFirst().map(ImportTables::item));
    }

    Uni<List<ImportFaults.BadRow>> faults(UUID id, int after, int limit, Language language) {
        return execute(FAULTS, Tuple.of(id, after, limit))
                .map(rows -> list(rows).stream()
                        .map(row -> ImportFaults.BadRow.of(
                                row.getInteger("number"), RowFault.read(row.getString("faults")), language))
                        .toList());
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).onFailure().transform(Failures::translate);
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Import job(Row row) {
        return new Import(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("digest"),
                row.getString("subject"),
                new Acting(
                        row.getUUID("assignment"),
                        StaffRole.valueOf(row.getString("role")),
                        row.getString("prefecture"),
                        row.getUUID("body")),
                row.getOffsetDateTime("asked_at").toInstant());
    }

    private static ImportItem item(Row row) {
        var ended = row.getOffsetDateTime("ended_at");
        return new ImportItem(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("prefecture"),
                ImportState.valueOf(row.getString("state")),
                row.getInteger("rows"),
                row.getInteger("waiting"),
                row.getInteger("fit"),
                row.getInteger("unfit"),
                row.getInteger("done"),
                row.getInteger("same"),
                row.getInteger("failed"),
                row.getOffsetDateTime("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
