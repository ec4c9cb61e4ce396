package jp.tsunagi.intake.agency;

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

/** The table {@code agency}. */
final class AgencyTable implements RowTable<AgencyRow> {
    private static final String SAVE = """
            INSERT INTO agency (id, number) VALUES ($1, $2)
            ON CONFLICT (id) DO UPDATE SET number = excluded.number
            """;

    @Override
    public List<String> tables() {
        return List.of("agency");
    }

    @Override
    public Uni<Map<UUID, AgencyRow>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT id, number FROM agency WHERE id = ANY ($1)")
                .execute(Tuple.of(streams.toArray(UUID[]::new)))
                .map(found -> {
                    var rows = new HashMap<UUID, AgencyRow>();
                    found.forEach(row ->
                            rows.put(row.getUUID("id"), new AgencyRow(row.getUUID("id"), row.getLong("number"))));
                    return rows;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<AgencyRow> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream()
                        .map(row -> Tuple.of(row.id(), row.number()))
                        .toList())
                .replaceWithVoid();
    }
}
