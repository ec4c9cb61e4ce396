package jp.tsunagi.referral.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import org.jspecify.annotations.Nullable;

/** The table {@code coordination_case}. */
public final class CaseTable implements RowTable<CaseOverview> {
    private static final String SAVE = """
            INSERT INTO coordination_case (id, number, consultation, child, center, responsible, prefecture, opened_for,
              municipality, opened_on, themes, sectors, handoff_pending, advice_waiting, closed_on, outcome)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            ON CONFLICT (id) DO UPDATE SET
              (number, responsible, municipality, handoff_pending, advice_waiting, closed_on, outcome) =
              (excluded.number, excluded.responsible, excluded.municipality, excluded.handoff_pending,
               excluded.advice_waiting, excluded.closed_on, excluded.outcome)
            """;

    @Override
    public List<String> tables() {
        return List.of("coordination_case");
    }

    @Override
    public Uni<Map<UUID, CaseOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM coordination_case WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, CaseOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CaseOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(CaseTable::write).toList())
                .replaceWithVoid();
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
                .addString(closing == null ? null : closing.outcome().name());
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
                closing(row));
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
