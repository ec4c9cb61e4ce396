package jp.tsunagi.reporting.consultations.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.reporting.consultations.ConsultationFact;
import jp.tsunagi.reporting.consultations.ConsultationFact.Disposal;
import org.jspecify.annotations.Nullable;

/** The table {@code consultation_fact}. */
public final class ConsultationFactTable extends StreamTable<ConsultationFact> {
    private static final SqlTable TABLE = new SqlTable("consultation_fact", 1, """
            consultation uuid, number bigint, center uuid, prefecture text, municipality text, received_on date,
            month date, channel text, inquirer text, scope text, continuity text, themes text[],
            outside_opening_hours boolean, recorded_at timestamptz, disposition text, disposed_at timestamptz
            """);

    public ConsultationFactTable() {
        super(TABLE, ConsultationFactTable::write, ConsultationFactTable::read);
    }

    private static Tuple write(ConsultationFact fact) {
        var received = fact.received();
        var disposal = fact.disposal();
        return Tuple.tuple()
                .addUUID(received.consultation())
                .addLong(fact.number())
                .addUUID(received.center())
                .addString(received.prefecture())
                .addString(received.municipality())
                .addLocalDate(received.receivedOn())
                .addLocalDate(fact.month().atDay(1))
                .addString(received.channel().name())
                .addString(received.inquirer().name())
                .addString(received.scope().name())
                .addString(received.continuity().name())
                .addArrayOfString(received.themes().stream().map(Enum::name).toArray(String[]::new))
                .addBoolean(received.outsideOpeningHours())
                .addOffsetDateTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
                .addString(disposal == null ? null : disposal.disposition().name())
                .addOffsetDateTime(
                        disposal == null ? null : disposal.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static ConsultationFact read(Row row) {
        return new ConsultationFact(
                row.getLong("number"),
                new ConsultationReceived(
                        row.getUUID("consultation"),
                        row.getUUID("center"),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        row.getLocalDate("received_on"),
                        Channel.valueOf(row.getString("channel")),
                        InquirerKind.valueOf(row.getString("inquirer")),
                        SupportScope.valueOf(row.getString("scope")),
                        Continuity.valueOf(row.getString("continuity")),
                        Arrays.stream(row.getArrayOfStrings("themes"))
                                .map(ConsultationTheme::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("outside_opening_hours")),
                row.getOffsetDateTime("recorded_at").toInstant(),
                disposal(row));
    }

    private static @Nullable Disposal disposal(Row row) {
        return row.getString("disposition") == null
                ? null
                : new Disposal(
                        Disposition.valueOf(row.getString("disposition")),
                        row.getOffsetDateTime("disposed_at").toInstant());
    }
}
