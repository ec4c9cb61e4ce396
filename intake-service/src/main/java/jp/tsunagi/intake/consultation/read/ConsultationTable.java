package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
import jp.tsunagi.intake.consultation.Urgency;
import org.jspecify.annotations.Nullable;

/** The table {@code consultation}. */
public final class ConsultationTable implements RowTable<ConsultationOverview> {
    private static final String SAVE = """
            INSERT INTO consultation (id, number, receipt_number, center, prefecture, municipality, received_at, received_on,
              channel, inquirer, scope, continuity, themes, urgency, outside_opening_hours, carer_work,
              owner, child, responses, disposition_overdue, state, disposition)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            ON CONFLICT (id) DO UPDATE SET
              (number, owner, child, responses, disposition_overdue, state, disposition) =
              (excluded.number, excluded.owner, excluded.child, excluded.responses, excluded.disposition_overdue,
               excluded.state, excluded.disposition)
            """;

    @Override
    public List<String> tables() {
        return List.of("consultation");
    }

    @Override
    public Uni<Map<UUID, ConsultationOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM consultation WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, ConsultationOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ConsultationOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(ConsultationTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(ConsultationOverview row) {
        var handling = row.handling();
        var received = handling.received();
        var receivedOn = Japan.day(received.receivedAt());
        return Tuple.tuple()
                .addUUID(received.id())
                .addInteger(row.number())
                .addString(ReceiptNumber.of(receivedOn, received.id()).text())
                .addUUID(received.center())
                .addString(received.prefecture())
                .addString(received.municipality())
                .addOffsetDateTime(received.receivedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(receivedOn)
                .addString(received.channel().name())
                .addString(received.inquirer().name())
                .addString(received.scope().name())
                .addString(received.continuity().name())
                .addArrayOfString(names(received.themes()))
                .addString(received.urgency().name())
                .addBoolean(received.outsideOpeningHours())
                .addString(name(received.carerWork()))
                .addString(handling.owner())
                .addUUID(handling.child())
                .addArrayOfString(names(handling.responses()))
                .addBoolean(handling.dispositionOverdue())
                .addString(Stage.of(handling.responses(), row.disposition()).name())
                .addString(name(row.disposition()));
    }

    private static ConsultationOverview read(Row row) {
        return new ConsultationOverview(
                row.getInteger("number"),
                new Handling(
                        received(row),
                        row.getString("owner"),
                        row.getUUID("child"),
                        codes(row.getArrayOfStrings("responses"), Response::valueOf),
                        row.getBoolean("disposition_overdue")),
                code(row.getString("disposition"), Disposition::valueOf));
    }

    private static ConsultationReceived received(Row row) {
        return new ConsultationReceived(
                row.getUUID("id"),
                row.getUUID("center"),
                row.getString("prefecture"),
                row.getString("municipality"),
                row.getOffsetDateTime("received_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                InquirerKind.valueOf(row.getString("inquirer")),
                SupportScope.valueOf(row.getString("scope")),
                Continuity.valueOf(row.getString("continuity")),
                codes(row.getArrayOfStrings("themes"), ConsultationTheme::valueOf),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("outside_opening_hours"),
                code(row.getString("carer_work"), CarerWork::valueOf));
    }

    private static String[] names(Set<? extends Enum<?>> codes) {
        return codes.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static <E> Set<E> codes(String[] names, Function<String, E> code) {
        return Arrays.stream(names).map(code).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <E> @Nullable E code(@Nullable String name, Function<String, E> code) {
        return name == null ? null : code.apply(name);
    }
}
