package jp.tsunagi.intake.agency;

import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;

/** The table {@code agency}. */
final class AgencyTable extends StreamTable<AgencyRow> {
    private static final SqlTable TABLE = new SqlTable("agency", 1, "id uuid, number bigint, name text");

    AgencyTable() {
        super(
                TABLE,
                row -> Tuple.of(row.id(), row.number(), row.name()),
                row -> new AgencyRow(row.getUUID("id"), row.getLong("number"), row.getString("name")));
    }
}
