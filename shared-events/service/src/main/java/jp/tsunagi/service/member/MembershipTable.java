package jp.tsunagi.service.member;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;

/** The table {@code membership}. */
public final class MembershipTable extends StreamTable<MembershipRow> {
    private static final SqlTable TABLE = new SqlTable("membership", 1, """
            assignment uuid, subject text, role text, prefecture text, body uuid, municipality text,
            valid_from date, valid_to date, number bigint
            """);

    public MembershipTable() {
        super(TABLE, MembershipTable::parameters, MembershipTable::read);
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
