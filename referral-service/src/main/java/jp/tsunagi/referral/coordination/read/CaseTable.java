package jp.tsunagi.referral.coordination.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.ChildFacts;
import org.jspecify.annotations.Nullable;

/** The table {@code coordination_case}. */
public final class CaseTable extends StreamTable<CaseOverview> {
    private static final SqlTable TABLE = new SqlTable("coordination_case", 1, """
            id uuid, number integer, consultation uuid, child uuid, center uuid, responsible uuid,
            prefecture text, opened_for text, municipality text, opened_on date, themes text[], sectors text[],
            handoff_pending boolean, advice_waiting integer, closed_on date, outcome text,
            lives_in text, care_ended_on date
            """);

    public CaseTable() {
        super(TABLE, CaseTable::write, CaseTable::read);
    }

    private static Tuple write(CaseOverview row) {
        var opened = row.opened();
        var closing = row.closing();
        return Tuple.tuple()
                .addUUID(opened.id())
                .addInteger(row.number())
                .addUUID(opened.consultation())
                .addUUID(opened.child())
                .addUUID(opened.center())
                .addUUID(row.responsible())
                .addString(opened.prefecture())
                .addString(opened.municipality())
                .addString(row.municipality())
                .addLocalDate(opened.openedOn())
                .addArrayOfString(CodeColumn.write(opened.themes()))
                .addArrayOfString(CodeColumn.write(opened.sectors()))
                .addBoolean(row.handoffPending())
                .addInteger(row.adviceWaiting())
                .addLocalDate(closing == null ? null : closing.closedOn())
                .addString(closing == null ? null : closing.outcome().name())
                .addString(row.facts().livesIn())
                .addLocalDate(row.facts().careEndedOn());
    }

    private static CaseOverview read(Row row) {
        return new CaseOverview(
                row.getInteger("number"),
                new CaseOpened(
                        row.getUUID("id"),
                        row.getUUID("consultation"),
                        row.getUUID("child"),
                        row.getUUID("center"),
                        row.getString("prefecture"),
                        row.getString("opened_for"),
                        row.getLocalDate("opened_on"),
                        CodeColumn.read(ConsultationTheme.class, row.getArrayOfStrings("themes")),
                        CodeColumn.read(Sector.class, row.getArrayOfStrings("sectors"))),
                row.getUUID("responsible"),
                row.getString("municipality"),
                row.getBoolean("handoff_pending"),
                row.getInteger("advice_waiting"),
                closing(row),
                new ChildFacts(row.getString("lives_in"), row.getLocalDate("care_ended_on")));
    }

    private static @Nullable CaseClosed closing(Row row) {
        @Nullable LocalDate closedOn = row.getLocalDate("closed_on");
        return closedOn == null
                ? null
                : new CaseClosed(
                        row.getUUID("id"),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        closedOn,
                        CaseOutcome.valueOf(row.getString("outcome")));
    }
}
