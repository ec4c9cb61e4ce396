package jp.tsunagi.intake.agency;

import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;

/** The table {@code support_resource}. */
final class ResourceTable extends StreamTable<ResourceRow> {
    private static final SqlTable TABLE =
            new SqlTable("support_resource", 1, "id uuid, number bigint, name text, retired boolean");

    ResourceTable() {
        super(
                TABLE,
                row -> Tuple.of(row.id(), row.number(), row.name(), row.retired()),
                row -> new ResourceRow(
                        row.getUUID("id"), row.getLong("number"), row.getString("name"), row.getBoolean("retired")));
    }
}
