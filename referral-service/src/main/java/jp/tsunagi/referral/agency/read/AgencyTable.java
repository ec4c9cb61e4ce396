package jp.tsunagi.referral.agency.read;

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
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** The table {@code agency}. */
public final class AgencyTable implements RowTable<AgencyOverview> {
    private static final String SAVE = """
            INSERT INTO agency (id, number, name, sector, prefecture, municipality, covers)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET
              (number, name, sector, municipality, covers) =
              (excluded.number, excluded.name, excluded.sector, excluded.municipality, excluded.covers)
            """;

    @Override
    public List<String> tables() {
        return List.of("agency");
    }

    @Override
    public Uni<Map<UUID, AgencyOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM agency WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, AgencyOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<AgencyOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(AgencyTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(AgencyOverview row) {
        var known = row.particulars();
        return Tuple.tuple()
                .addUUID(known.id())
                .addInteger(row.number())
                .addString(known.name())
                .addString(known.sector().name())
                .addString(known.prefecture())
                .addString(known.municipality())
                .addArrayOfString(known.covers().toArray(String[]::new));
    }

    private static AgencyOverview read(Row row) {
        return new AgencyOverview(
                row.getInteger("number"),
                new AgencyRegistered(
                        row.getUUID("id"),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        List.of(row.getArrayOfStrings("covers"))));
    }
}
