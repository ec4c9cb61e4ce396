package jp.tsunagi.reporting.consultations.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import jp.tsunagi.reporting.consultations.ConsultationFact.Reopening;

/** The table {@code consultation_fact}; few consultations end more than once, so the first end has columns of its own. */
public final class ConsultationFactTable extends StreamTable<ConsultationFact> {
    private static final SqlTable TABLE = new SqlTable("consultation_fact", 1, """
            consultation uuid, number bigint, center uuid, prefecture text, municipality text, received_on date,
            month date, channel text, inquirer text, scope text, continuity text, themes text[],
            outside_opening_hours boolean, recorded_at timestamptz, disposition text, disposed_at timestamptz,
            further_dispositions text[], further_disposed_at timestamptz[], reopened_on date[], reopened_at timestamptz[]
            """);

    public ConsultationFactTable() {
        super(TABLE, ConsultationFactTable::write, ConsultationFactTable::read);
    }

    private static Tuple write(ConsultationFact fact) {
        var received = fact.received();
        var disposal = fact.disposals().isEmpty() ? null : fact.disposals().getFirst();
        var further = fact.disposals().stream().skip(1).toList();
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
                        disposal == null ? null : disposal.recordedAt().atOffset(ZoneOffset.UTC))
                .addArrayOfString(further.stream()
                        .map(later -> later.disposition().name())
                        .toArray(String[]::new))
                .addArrayOfOffsetDateTime(further.stream()
                        .map(later -> later.recordedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfLocalDate(
                        fact.reopenings().stream().map(Reopening::day).toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(fact.reopenings().stream()
                        .map(reopening -> reopening.recordedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
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
                disposals(row),
                reopenings(row));
    }

    private static List<Disposal> disposals(Row row) {
        var disposals = new ArrayList<Disposal>();
        if (row.getString("disposition") != null) {
            disposals.add(disposal(row.getString("disposition"), row.getOffsetDateTime("disposed_at")));
        }
        var further = row.getArrayOfStrings("further_dispositions");
        var disposedAt = row.getArrayOfOffsetDateTimes("further_disposed_at");
        for (int i = 0; i < further.length; i++) {
            disposals.add(disposal(further[i], disposedAt[i]));
        }
        return disposals;
    }

    private static Disposal disposal(String disposition, OffsetDateTime recordedAt) {
        return new Disposal(Disposition.valueOf(disposition), recordedAt.toInstant());
    }

    private static List<Reopening> reopenings(Row row) {
        var reopenings = new ArrayList<Reopening>();
        var days = row.getArrayOfLocalDates("reopened_on");
        var reopenedAt = row.getArrayOfOffsetDateTimes("reopened_at");
        for (int i = 0; i < days.length; i++) {
            reopenings.add(new Reopening(days[i], reopenedAt[i].toInstant()));
        }
        return reopenings;
    }
}
