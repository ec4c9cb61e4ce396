package jp.tsunagi.referral.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.referral.coordination.Offer;
import org.jspecify.annotations.Nullable;

/** The table {@code offer}. */
public final class OfferTable implements RowTable<OfferPreview> {
    private static final String SAVE = """
            INSERT INTO offer (case_id, number, center, themes, sectors, handoff, from_body, to_body, municipality,
              offered_on, answer_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (case_id) DO UPDATE SET
              (number, handoff, from_body, to_body, municipality, offered_on, answer_by) =
              (excluded.number, excluded.handoff, excluded.from_body, excluded.to_body, excluded.municipality,
               excluded.offered_on, excluded.answer_by)
            """;

    @Override
    public List<String> tables() {
        return List.of("offer");
    }

    @Override
    public Uni<Map<UUID, OfferPreview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM offer WHERE case_id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, OfferPreview>();
                    rows.forEach(row -> loaded.put(row.getUUID("case_id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<OfferPreview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(OfferTable::write).toList())
                .replaceWithVoid();
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
