package jp.tsunagi.intake.erasure.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.intake.erasure.ErasureReason;

/** The table {@code erasure}. */
public final class ErasureTable implements RowTable<ErasureOverview> {
    private static final String SAVE = """
            INSERT INTO erasure (id, number, child, center, reason, requested_at, erased_on, missing)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET
              (number, erased_on, missing) = (excluded.number, excluded.erased_on, excluded.missing)
            """;

    @Override
    public List<String> tables() {
        return List.of("erasure");
    }

    @Override
    public Uni<Map<UUID, ErasureOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM erasure WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, ErasureOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ErasureOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(ErasureTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(ErasureOverview row) {
        return Tuple.tuple()
                .addUUID(row.id())
                .addInteger(row.number())
                .addUUID(row.child())
                .addUUID(row.center())
                .addString(row.reason().name())
                .addOffsetDateTime(row.requestedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(row.erasedOn())
                .addArrayOfString(
                        row.missing().stream().map(Enum::name).sorted().toArray(String[]::new));
    }

    private static ErasureOverview read(Row row) {
        return new ErasureOverview(
                row.getUUID("id"),
                row.getInteger("number"),
                row.getUUID("child"),
                row.getUUID("center"),
                ErasureReason.valueOf(row.getString("reason")),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getLocalDate("erased_on"),
                Arrays.stream(row.getArrayOfStrings("missing"))
                        .map(Context::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
