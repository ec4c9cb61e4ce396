package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * The timers in PostgreSQL.
 *
 * @param pool connections of the role {@code <service>_append}
 */
record PostgresTimerLog(Pool pool, String due) implements TimerLog {
    /** By the database's business clock: the nodes' own may be wrong. */
    static final String DUE = """
            SELECT stream, name, generation FROM timer
            WHERE try_at <= app_now() AND name = ANY ($1) ORDER BY try_at LIMIT $2
            """;

    PostgresTimerLog(Pool pool) {
        this(pool, DUE);
    }

    @Override
    public Uni<List<Due>> due(Set<String> names, int limit) {
        return pool.preparedQuery(due)
                .execute(Tuple.of(names.toArray(String[]::new), limit))
                .<List<Due>>map(rows -> {
                    List<Due> due = new ArrayList<>(rows.size());
                    rows.forEach(row -> due.add(
                            new Due(row.getUUID("stream"), row.getString("name"), row.getInteger("generation"))));
                    return due;
                })
                .onFailure()
                .transform(Failures::translate);
    }

    @Override
    public Uni<Void> later(Due due) {
        return change("UPDATE timer SET try_at = app_now() + interval '1 minute'", due);
    }

    @Override
    public Uni<Void> forget(Due due) {
        return change("DELETE FROM timer", due);
    }

    private Uni<Void> change(String what, Due due) {
        return pool.preparedQuery(what + " WHERE stream = $1 AND name = $2 AND generation = $3")
                .execute(Tuple.of(due.stream(), due.name(), due.generation()))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }
}
