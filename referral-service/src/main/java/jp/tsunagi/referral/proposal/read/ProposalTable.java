package jp.tsunagi.referral.proposal.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.proposal.ProposalStatus;

/** The table {@code change_proposal}. */
public final class ProposalTable extends StreamTable<ProposalOverview> {
    private static final SqlTable TABLE = new SqlTable("change_proposal", 1, """
            id uuid, number integer, prefecture text, municipality text, resource uuid, agency uuid, name text,
            status text, made_on date, settled_on date
            """);

    public ProposalTable() {
        super(TABLE, ProposalTable::write, ProposalTable::read);
    }

    private static Tuple write(ProposalOverview row) {
        return Tuple.tuple()
                .addUUID(row.id())
                .addInteger(row.number())
                .addString(row.prefecture())
                .addString(row.municipality())
                .addUUID(row.resource())
                .addUUID(row.agency())
                .addString(row.name())
                .addString(row.status().name())
                .addLocalDate(row.madeOn())
                .addLocalDate(row.settledOn());
    }

    private static ProposalOverview read(Row row) {
        return new ProposalOverview(
                row.getUUID("id"),
                row.getInteger("number"),
                row.getString("prefecture"),
                row.getString("municipality"),
                row.getUUID("resource"),
                row.getUUID("agency"),
                row.getString("name"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getLocalDate("made_on"),
                row.getLocalDate("settled_on"));
    }
}
