package jp.tsunagi.referral.notice.send;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.notice.MailboxEvent;
import jp.tsunagi.referral.notice.MailboxEvent.MailboxSet;

/** The table {@code mailbox}: where each body gets its mail. */
public final class MailboxTable extends StreamTable<MailboxSet> {
    /** The newest event is the row. */
    public static final Projection<MailboxSet, MailboxEvent> PROJECTION = (_, recorded) -> switch (recorded.event()) {
        case MailboxSet e -> e;
    };

    private static final SqlTable TABLE =
            new SqlTable("mailbox", 1, "id uuid, body uuid, prefecture text, address text");

    public MailboxTable() {
        super(TABLE, MailboxTable::write, MailboxTable::read);
    }

    private static Tuple write(MailboxSet row) {
        return Tuple.of(row.id(), row.body(), row.prefecture(), row.address());
    }

    private static MailboxSet read(Row row) {
        return new MailboxSet(
                row.getUUID("id"), row.getUUID("body"), row.getString("prefecture"), row.getString("address"));
    }
}
