package jp.tsunagi.referral.coordination.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.coordination.Offer;
import org.jspecify.annotations.Nullable;

/** The table {@code offer}. */
public final class OfferTable extends StreamTable<OfferPreview> {
    private static final SqlTable TABLE = new SqlTable("offer", 1, """
            case_id uuid, number integer, center uuid, themes text[], sectors text[], handoff uuid,
            from_body uuid, to_body uuid, municipality text, offered_on date, answer_by date
            """);

    public OfferTable() {
        super(TABLE, OfferTable::write, OfferTable::read);
    }

    private static Tuple write(OfferPreview row) {
        @Nullable Offer pending = row.pending();
        return Tuple.tuple()
                .addUUID(row.caseId())
                .addInteger(row.number())
                .addUUID(row.center())
                .addArrayOfString(CodeColumn.write(row.themes()))
                .addArrayOfString(CodeColumn.write(row.sectors()))
                .addUUID(pending == null ? null : pending.handoff())
                .addUUID(pending == null ? null : pending.fromBody())
                .addUUID(pending == null ? null : pending.toBody())
                .addString(pending == null ? null : pending.municipality())
                .addLocalDate(pending == null ? null : pending.offeredOn())
                .addLocalDate(pending == null ? null : pending.answerBy());
    }

    private static OfferPreview read(Row row) {
        return new OfferPreview(
                row.getInteger("number"),
                row.getUUID("case_id"),
                row.getUUID("center"),
                CodeColumn.read(ConsultationTheme.class, row.getArrayOfStrings("themes")),
                CodeColumn.read(Sector.class, row.getArrayOfStrings("sectors")),
                row.getUUID("handoff") == null
                        ? null
                        : new Offer(
                                row.getUUID("handoff"),
                                row.getUUID("from_body"),
                                row.getUUID("to_body"),
                                row.getString("municipality"),
                                row.getLocalDate("offered_on"),
                                row.getLocalDate("answer_by")));
    }
}
