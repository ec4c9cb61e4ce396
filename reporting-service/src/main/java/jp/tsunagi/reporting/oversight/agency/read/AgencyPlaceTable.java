package jp.tsunagi.reporting.oversight.agency.read;

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
import jp.tsunagi.reporting.oversight.agency.AgencyPlace;

/** The table {@code agency_place}. */
public final class AgencyPlaceTable implements RowTable<AgencyPlace> {
    private static final String SAVE = """
            INSERT INTO agency_place (agency, prefecture) VALUES ($1, $2)
            ON CONFLICT (agency) DO UPDATE SET prefecture = excluded.prefecture
            """;

    @Override
    public List<String> tables() {
        return List.of("agency_place");
    }

    @Override
    public Uni<Map<UUID, AgencyPlace>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT agency, prefecture FROM agency_place WHERE agency = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, AgencyPlace>();
                    rows.forEach(row -> loaded.put(
                            row.getUUID("agency"),
                            new AgencyPlace(row.getUUID("agency"), row.getString("prefecture"))));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<AgencyPlace> places) {
        return tx.preparedQuery(SAVE)
                .executeBatch(places.stream()
                        .map(place -> Tuple.of(place.agency(), place.prefecture()))
                        .toList())
                .replaceWithVoid();
    }
}
