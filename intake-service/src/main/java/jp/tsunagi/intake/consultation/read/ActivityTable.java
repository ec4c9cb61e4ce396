package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.intake.consultation.read.Activities.Activity;

/** The table {@code activity}: a row for each thing that was done. */
public final class ActivityTable implements RowTable<Activities> {
    private static final SqlTable TABLE = new SqlTable("activity", 2, """
            consultation uuid, number integer, center uuid, kind text, done_on date
            """);

    /** Rows are only added, so no more than whose they are has to be known of those that are there. */
    private static final String CENTERS = """
            SELECT DISTINCT ON (consultation) consultation, center FROM activity
            WHERE consultation = ANY ($1) ORDER BY consultation, number
            """;

    @Override
    public List<String> tables() {
        return List.of(TABLE.name());
    }

    @Override
    public String stream() {
        return "consultation";
    }

    @Override
    public Uni<Map<UUID, Activities>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery(CENTERS)
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, Activities>();
                    rows.forEach(row -> loaded.put(
                            row.getUUID("consultation"),
                            new Activities(row.getUUID("consultation"), row.getUUID("center"), List.of())));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<Activities> rows) {
        return TABLE.save(tx, rows.stream().flatMap(all -> all.done().stream().map(activity -> write(all, activity))));
    }

    private static Tuple write(Activities all, Activity activity) {
        return Tuple.tuple()
                .addUUID(all.consultation())
                .addInteger(activity.number())
                .addUUID(all.center())
                .addString(activity.kind().name())
                .addLocalDate(activity.day());
    }
}
