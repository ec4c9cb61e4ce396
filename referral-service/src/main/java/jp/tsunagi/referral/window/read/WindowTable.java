package jp.tsunagi.referral.window.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.window.Entry;
import jp.tsunagi.referral.window.Window;

/** The table {@code one_stop_window}. */
public final class WindowTable extends StreamTable<WindowOverview> {
    private static final SqlTable TABLE = new SqlTable("one_stop_window", 1, """
        id uuid, number integer, prefecture text, municipality text, agency uuid, reach text,
        since_day date, until_day date
        """);

    public WindowTable() {
        super(TABLE, WindowTable::write, WindowTable::read);
    }

    private static Tuple write(WindowOverview row) {
        var entry = row.entry();
        return Tuple.tuple()
                .addUUID(entry.id())
                .addInteger(row.number())
                .addString(entry.prefecture())
                .addString(entry.municipality())
                .addUUID(entry.window().agency())
                .addString(entry.window().reach())
                .addLocalDate(entry.window().since())
                .addLocalDate(entry.until());
    }

    private static WindowOverview read(Row row) {
        return new WindowOverview(
                row.getInteger("number"),
                new Entry(
                        row.getUUID("id"),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        new Window(row.getUUID("agency"), row.getString("reach"), row.getLocalDate("since_day")),
                        row.getLocalDate("until_day")));
    }
}
