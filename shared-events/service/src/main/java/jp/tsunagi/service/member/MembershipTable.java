package jp.tsunagi.service.member;

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
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.subscription.RowTable;

/** The table {@code membership}. */
public final class MembershipTable implements RowTable<MembershipRow> {
    private static final String LOAD = "SELECT * FROM membership WHERE assignment = ANY ($1)";
    private static final String SAVE = """
            INSERT INTO membership
              (assignment, subject, role, prefecture, body, municipality, valid_from, valid_to, number)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (assignment) DO UPDATE SET
              (subject, role, prefecture, body, municipality, valid_from, valid_to, number) =
              (excluded.subject, excluded.role, excluded.prefecture, excluded.body, excluded.municipality,
               excluded.valid_from, excluded.valid_to, excluded.number)
            """;

    @Override
    public List<String> tables() {
        return List.of("membership");
    }

    @Override
    public Uni<Map<UUID, MembershipRow>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery(LOAD)
                .execute(Tuple.of(streams.toArray(UUID[]::new)))
                .map(found -> {
                    var rows = new HashMap<UUID, MembershipRow>();
                    found.forEach(row -> rows.put(row.getUUID("assignment"), read(row)));
                    return rows;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<MembershipRow> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(MembershipTable::parameters).toList())
                .replaceWithVoid();
    }

    private static Tuple parameters(MembershipRow row) {
        return Tuple.tuple()
                .addUUID(row.assignment())
                .addString(row.subject())
                .addString(row.role().name())
                .addString(row.prefecture())
                .addUUID(row.body())
                .addString(row.municipality())
                .addLocalDate(row.validFrom())
                .addLocalDate(row.validTo())
                .addLong(row.number());
    }

    private static MembershipRow read(Row row) {
        return new MembershipRow(
                row.getUUID("assignment"),
                row.getString("subject"),
                StaffRole.valueOf(row.getString("role")),
                row.getString("prefecture"),
                row.getUUID("body"),
                row.getString("municipality"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                row.getLong("number"));
    }
}
