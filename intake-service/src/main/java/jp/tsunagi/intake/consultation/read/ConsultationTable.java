package jp.tsunagi.intake.consultation.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
import jp.tsunagi.intake.consultation.Introduction;
import jp.tsunagi.intake.consultation.IntroductionOutcome;
import jp.tsunagi.intake.consultation.Introductions;
import jp.tsunagi.intake.consultation.Introductions.Made;
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
            responses text[], disposition_overdue boolean, state text, disposition text, open_since timestamptz,
            touched boolean, introductions uuid[], introduced_to uuid[], introduced_at timestamptz[],
            introduction_outcomes text[], outcome_due timestamptz, coordination_suggested text[]
            """);

    /** Stands for an outcome that is not known. */
    private static final String NOT_KNOWN = "";

    public ConsultationTable() {
        super(TABLE, ConsultationTable::write, ConsultationTable::read);
    }

    private static Tuple write(ConsultationOverview row) {
        var handling = row.handling();
        var received = handling.received();
        var introductions = row.introductions().all();
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
                .addString(name(row.disposition()))
                .addOffsetDateTime(row.openSince().atOffset(ZoneOffset.UTC))
                .addBoolean(row.touched())
                .addArrayOfUUID(each(introductions, made -> made.introduction().id(), UUID[]::new))
                .addArrayOfUUID(each(introductions, made -> made.introduction().agency(), UUID[]::new))
                .addArrayOfOffsetDateTime(each(
                        introductions,
                        made -> made.introduction().introducedAt().atOffset(ZoneOffset.UTC),
                        OffsetDateTime[]::new))
                .addArrayOfString(each(
                        introductions,
                        made -> made.outcome() == null
                                ? NOT_KNOWN
                                : made.outcome().name(),
                        String[]::new))
                .addOffsetDateTime(row.introductions()
                        .outcomeDue()
                        .map(due -> due.atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .addArrayOfString(names(row.coordinationSuggested()));
    }

    private static <T> T[] each(List<Made> introductions, Function<Made, T> part, IntFunction<T[]> array) {
        return introductions.stream().map(part).toArray(array);
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
                code(row.getString("disposition"), Disposition::valueOf),
                row.getOffsetDateTime("open_since").toInstant(),
                row.getBoolean("touched"),
                introductions(row));
    }

    private static Introductions introductions(Row row) {
        var ids = row.getArrayOfUUIDs("introductions");
        var agencies = row.getArrayOfUUIDs("introduced_to");
        var introducedAt = row.getArrayOfOffsetDateTimes("introduced_at");
        var outcomes = row.getArrayOfStrings("introduction_outcomes");
        var all = new ArrayList<Made>();
        for (int i = 0; i < ids.length; i++) {
            var introduction = new Introduction(ids[i], agencies[i], introducedAt[i].toInstant());
            var outcome = outcomes[i].equals(NOT_KNOWN) ? null : IntroductionOutcome.valueOf(outcomes[i]);
            all.add(new Made(introduction, outcome, false));
        }
        return new Introductions(all);
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
