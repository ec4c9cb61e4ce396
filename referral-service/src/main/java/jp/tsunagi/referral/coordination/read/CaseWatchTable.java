package jp.tsunagi.referral.coordination.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;

/** The table {@code case_watch}. */
public final class CaseWatchTable extends StreamTable<CaseWatch> {
    private static final SqlTable TABLE =
            new SqlTable("case_watch", 1, "id uuid, held_from date, active_on date, answer_by date");

    public CaseWatchTable() {
        super(TABLE, CaseWatchTable::write, CaseWatchTable::read);
    }

    private static Tuple write(CaseWatch row) {
        return Tuple.of(row.id(), row.heldFrom(), row.activeOn(), row.answerBy());
    }

    private static CaseWatch read(Row row) {
        return new CaseWatch(
                row.getUUID("id"),
                row.getLocalDate("held_from"),
                row.getLocalDate("active_on"),
                row.getLocalDate("answer_by"));
    }
}
