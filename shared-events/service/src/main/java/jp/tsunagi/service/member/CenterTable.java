package jp.tsunagi.service.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;

/** The table {@code center}. */
public final class CenterTable extends StreamTable<CenterRow> {
    static final String COLUMNS = "id, prefecture, name, municipalities, opening_hours::text AS opening_hours, number";

    private static final SqlTable TABLE = new SqlTable(
            "center",
            1,
            "id uuid, prefecture text, name text, municipalities text[], opening_hours json, number bigint");
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final TypeReference<List<OpeningHours>> HOURS = new TypeReference<>() {};

    public CenterTable() {
        super(TABLE, COLUMNS, CenterTable::parameters, CenterTable::read);
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
