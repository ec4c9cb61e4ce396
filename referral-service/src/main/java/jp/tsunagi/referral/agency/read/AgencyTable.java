package jp.tsunagi.referral.agency.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import org.jspecify.annotations.Nullable;

/** The table {@code agency}. */
public final class AgencyTable extends StreamTable<AgencyOverview> {
    private static final SqlTable TABLE = new SqlTable(
            "agency",
            1,
            "id uuid, number integer, name text, sector text, kind text, prefecture text, municipality text, covers text[]");

    public AgencyTable() {
        super(TABLE, AgencyTable::write, AgencyTable::read);
    }

    private static Tuple write(AgencyOverview row) {
        var known = row.particulars();
        return Tuple.tuple()
                .addUUID(known.id())
                .addInteger(row.number())
                .addString(known.name())
                .addString(known.sector().name())
                .addString(known.kind() == null ? null : known.kind().name())
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
                        kind(row.getString("kind")),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        List.of(row.getArrayOfStrings("covers"))));
    }

    private static @Nullable AgencyKind kind(@Nullable String name) {
        return name == null ? null : AgencyKind.valueOf(name);
    }
}
