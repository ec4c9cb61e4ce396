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
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import org.jspecify.annotations.Nullable;

/** The table {@code erasure}. */
public final class ErasureTable extends StreamTable<ErasureOverview> {
    private static final SqlTable TABLE = new SqlTable("erasure", 1, """
            id uuid, number integer, child uuid, center uuid, status text, since timestamptz, reason text,
            requested_by text, decided_by text, refusal text, hold text, erased_on date, missing text[]
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
                .addString(row.status().name())
                .addOffsetDateTime(row.since().atOffset(ZoneOffset.UTC))
                .addString(name(row.reason()))
                .addString(row.requestedBy())
                .addString(row.decidedBy())
                .addString(name(row.refusal()))
                .addString(name(row.hold()))
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
                ErasureStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("since").toInstant(),
                code(ErasureReason.class, row.getString("reason")),
                row.getString("requested_by"),
                row.getString("decided_by"),
                code(RefusalReason.class, row.getString("refusal")),
                code(HoldReason.class, row.getString("hold")),
                row.getLocalDate("erased_on"),
                Arrays.stream(row.getArrayOfStrings("missing"))
                        .map(Context::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <T extends Enum<T>> @Nullable T code(Class<T> codes, @Nullable String name) {
        return name == null ? null : Enum.valueOf(codes, name);
    }
}
