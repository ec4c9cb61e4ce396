package jp.tsunagi.bench.contest;

import java.sql.SQLException;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.note.Notebook;
import jp.tsunagi.bench.note.Notes;

/** Fills the kernel's event table on the server: as writers would, in many transactions, only without asking anybody. */
final class FilledTable {
    private FilledTable() {}

    /** Makes the procedure that does it. */
    static void prepare(Cluster cluster) throws SQLException {
        cluster.sudo("""
                CREATE PROCEDURE fill(first bigint, blocks integer) LANGUAGE plpgsql AS $$
                BEGIN
                  FOR block IN 0 .. blocks - 1 LOOP
                    FOR v IN 1 .. %1$d LOOP
                      IF v = 1 THEN
                        INSERT INTO stream (id, category, version, last_xid, prefecture, body, municipality)
                        SELECT md5(n::text)::uuid, '%2$s', %1$d, pg_current_xact_id(), '25', '%3$s', '25201'
                        FROM generate_series(first + block * %4$d, first + block * %4$d + %4$d - 1) n;
                      END IF;
                      INSERT INTO event (stream, version, type, type_version, data, actor, prefecture, body, municipality,
                                         causation, correlation, traceparent, valid_at)
                      SELECT id, v, 'bench.noted', 1,
                             ('{"notebook":"' || id || '","number":' || v || ',"text":"'
                               || rpad(id || '/' || v || '/', %5$d - length(v::text), '%6$s') || '"}')::json,
                             'consultant', '25', '%3$s', '25201', gen_random_uuid(), gen_random_uuid(),
                             '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', now()
                      FROM generate_series(first + block * %4$d, first + block * %4$d + %4$d - 1) n,
                           LATERAL (SELECT md5(n::text)::uuid AS id) s;
                      COMMIT;
                    END LOOP;
                  END LOOP;
                END $$
                """.formatted(
                Course.LENGTH, Notebook.CATEGORY, Notebook.CENTER, Course.OPEN, Notes.length(1) + 1, Notes.PADDING));
    }

    /** Adds a number of events of the first writer of this round: whole blocks of {@link Course}. */
    static void fill(Cluster cluster, int round, int events) throws SQLException {
        int block = Course.OPEN * Course.LENGTH;
        if (events % block != 0) {
            throw new IllegalArgumentException("no multiple of %d: %d".formatted(block, events));
        }
        cluster.sudo("CALL fill(%d, %d)".formatted(round * Course.ROUND, events / block));
        cluster.sudo("VACUUM ANALYZE event");
    }
}
