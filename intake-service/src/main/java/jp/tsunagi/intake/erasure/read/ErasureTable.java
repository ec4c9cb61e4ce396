package jp.tsunagi.intake.erasure.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.intake.erasure.ErasureReason;

/** The table {@code erasure}. */
public final class ErasureTable extends StreamTable<ErasureOverview> {
    private static final SqlTable TABLE = new SqlTable("erasure", 1, """
            id uuid, number integer, child uuid, center uuid, reason text, requested_at timestamptz,
            erased_on date, missing text[]
            """);

    public ErasureTable() {
        super(TABLE, ErasureTable::write, ErasureTable::read);
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
