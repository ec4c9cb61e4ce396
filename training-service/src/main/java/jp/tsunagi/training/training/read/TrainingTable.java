package jp.tsunagi.training.training.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.training.training.TrainingStage;

/** The table {@code training}. */
public final class TrainingTable implements RowTable<TrainingOverview> {
    private static final String SAVE = """
            INSERT INTO training (id, prefecture, kind, title, fiscal_year, first_day, last_day, days, capacity, method,
              subsidized, number, stage, enrolled, attendees, completed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            ON CONFLICT (id) DO UPDATE SET
              (number, stage, enrolled, attendees, completed) =
              (excluded.number, excluded.stage, excluded.enrolled, excluded.attendees, excluded.completed)
            """;

    @Override
    public List<String> tables() {
        return List.of("training");
    }

    @Override
    public Uni<Map<UUID, TrainingOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM training WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, TrainingOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<TrainingOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(TrainingTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(TrainingOverview row) {
        var plan = row.plan();
        var progress = row.progress();
        return Tuple.tuple()
                .addUUID(plan.id())
                .addString(plan.prefecture())
                .addString(plan.kind().name())
                .addString(plan.title())
                .addInteger(plan.fiscalYear())
                .addLocalDate(plan.firstDay())
                .addLocalDate(plan.lastDay())
                .addInteger(plan.days())
                .addInteger(plan.capacity())
                .addString(plan.method().name())
                .addBoolean(plan.subsidized())
                .addInteger(progress.number())
                .addString(progress.stage().name())
                .addInteger(progress.enrolled())
                .addInteger(progress.attendees())
                .addInteger(progress.completed());
    }

    private static TrainingOverview read(Row row) {
        return new TrainingOverview(
                new TrainingOverview.Plan(
                        row.getUUID("id"),
                        row.getString("prefecture"),
                        CourseKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getInteger("fiscal_year"),
                        row.getLocalDate("first_day"),
                        row.getLocalDate("last_day"),
                        row.getInteger("days"),
                        row.getInteger("capacity"),
                        TrainingMethod.valueOf(row.getString("method")),
                        row.getBoolean("subsidized")),
                new TrainingOverview.Progress(
                        row.getInteger("number"),
                        TrainingStage.valueOf(row.getString("stage")),
                        row.getInteger("enrolled"),
                        row.getInteger("attendees"),
                        row.getInteger("completed")));
    }
}
