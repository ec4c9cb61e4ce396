package jp.tsunagi.intake.consultation.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
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
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
import jp.tsunagi.intake.consultation.Urgency;
import org.jspecify.annotations.Nullable;

/** The table {@code consultation}. */
public final class ConsultationTable extends StreamTable<ConsultationOverview> {
    private static final SqlTable TABLE = new SqlTable("consultation", 1, """
            id uuid, number integer, receipt_number text, center uuid, prefecture text, municipality text,
            received_at timestamptz, received_on date, channel text, inquirer text, scope text, continuity text,
            themes text[], urgency text, outside_opening_hours boolean, carer_work text, owner text, child uuid,
            responses text[], disposition_overdue boolean, state text, disposition text
            """);

    public ConsultationTable() {
        super(TABLE, ConsultationTable::write, ConsultationTable::read);
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
