package jp.tsunagi.service.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.subscription.RowTable;

/** The table {@code center}. */
public final class CenterTable implements RowTable<CenterRow> {
    static final String COLUMNS = "id, prefecture, name, municipalities, opening_hours::text AS opening_hours, number";

    private static final String LOAD = "SELECT " + COLUMNS + " FROM center WHERE id = ANY ($1)";
    private static final String SAVE = """
            INSERT INTO center (id, prefecture, name, municipalities, opening_hours, number)
            VALUES ($1, $2, $3, $4, $5::text::json, $6)
            ON CONFLICT (id) DO UPDATE SET
              (prefecture, name, municipalities, opening_hours, number) =
              (excluded.prefecture, excluded.name, excluded.municipalities, excluded.opening_hours, excluded.number)
            """;
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final TypeReference<List<OpeningHours>> HOURS = new TypeReference<>() {};

    @Override
    public List<String> tables() {
        return List.of("center");
    }

    @Override
    public Uni<Map<UUID, CenterRow>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery(LOAD)
                .execute(Tuple.of(streams.toArray(UUID[]::new)))
                .map(found -> {
                    var rows = new HashMap<UUID, CenterRow>();
                    found.forEach(row -> rows.put(row.getUUID("id"), read(row)));
                    return rows;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CenterRow> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(CenterTable::parameters).toList())
                .replaceWithVoid();
    }

    static CenterRow read(Row row) {
        try {
            return new CenterRow(
                    row.getUUID("id"),
                    row.getString("prefecture"),
                    row.getString("name"),
                    List.of(row.getArrayOfStrings("municipalities")),
                    JSON.readValue(row.getString("opening_hours"), HOURS),
                    row.getLong("number"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("opening hours were not written here", e);
        }
    }

    private static Tuple parameters(CenterRow row) {
        try {
            return Tuple.tuple()
                    .addUUID(row.id())
                    .addString(row.prefecture())
                    .addString(row.name())
                    .addArrayOfString(row.municipalities().toArray(String[]::new))
                    .addString(JSON.writeValueAsString(row.openingHours()))
                    .addLong(row.number());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("opening hours can be written", e);
        }
    }
}
