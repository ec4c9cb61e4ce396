package jp.tsunagi.reporting.oversight.agency.read;

import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.reporting.oversight.agency.AgencyPlace;

/** The table {@code agency_place}. */
public final class AgencyPlaceTable extends StreamTable<AgencyPlace> {
    private static final SqlTable TABLE = new SqlTable("agency_place", 1, "agency uuid, prefecture text");

    public AgencyPlaceTable() {
        super(
                TABLE,
                place -> Tuple.of(place.agency(), place.prefecture()),
                row -> new AgencyPlace(row.getUUID("agency"), row.getString("prefecture")));
    }
}
