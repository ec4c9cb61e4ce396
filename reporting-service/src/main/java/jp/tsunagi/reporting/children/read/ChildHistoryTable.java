package jp.tsunagi.reporting.children.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.reporting.children.ChildHistory;
import jp.tsunagi.reporting.children.ChildHistory.Span;
import org.jspecify.annotations.Nullable;

/** The table {@code child_fact}, one row for each span of a child's history. */
public final class ChildHistoryTable implements RowTable<ChildHistory> {
    private static final SqlTable TABLE = new SqlTable("child_fact", 3, """
            child uuid, number bigint, valid_from date, valid_to date, recorded_at timestamptz,
            superseded_at timestamptz, center uuid, municipality text, birth_month date, life_stage text,
            care_items text[], score_band text, ventilator boolean, severe boolean, able_to_move boolean,
            living_place text, care_ended_on date, table_version text
            """);

    @Override
    public List<String> tables() {
        return List.of("child_fact");
    }

    @Override
    public String stream() {
        return "child";
    }

    @Override
    public Uni<Map<UUID, ChildHistory>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "child", "child, number, valid_from", streams, ChildHistoryTable::read)
                .map(spans -> {
                    var loaded = new HashMap<UUID, ChildHistory>();
                    spans.forEach((child, known) -> loaded.put(child, new ChildHistory(child, known)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ChildHistory> histories) {
        return TABLE.save(
                tx,
                histories.stream().flatMap(history -> history.spans().stream()).map(ChildHistoryTable::write));
    }

    private static Tuple write(Span span) {
        var facts = span.facts();
        return Tuple.tuple()
                .addUUID(facts.child())
                .addLong(span.number())
                .addLocalDate(span.validFrom())
                .addLocalDate(span.validTo())
                .addOffsetDateTime(span.recordedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(
                        span.supersededAt() == null ? null : span.supersededAt().atOffset(ZoneOffset.UTC))
                .addUUID(facts.center())
                .addString(facts.municipality())
                .addLocalDate(
                        facts.birthMonth() == null ? null : facts.birthMonth().atDay(1))
                .addString(facts.lifeStage() == null ? null : facts.lifeStage().name())
                .addArrayOfString(facts.careItems().stream().map(Enum::name).toArray(String[]::new))
                .addString(facts.scoreBand().name())
                .addBoolean(facts.ventilator())
                .addBoolean(facts.severe())
                .addBoolean(facts.ableToMove())
                .addString(facts.livingPlace().name())
                .addLocalDate(facts.careEndedOn())
                .addString(facts.tableVersion());
    }

    private static Span read(Row row) {
        var supersededAt = row.getOffsetDateTime("superseded_at");
        return new Span(
                row.getLong("number"),
                new ChildFactsRecorded(
                        row.getUUID("child"),
                        row.getUUID("center"),
                        row.getString("municipality"),
                        row.getLocalDate("valid_from"),
                        month(row.getLocalDate("birth_month")),
                        stage(row.getString("life_stage")),
                        Arrays.stream(row.getArrayOfStrings("care_items"))
                                .map(CareItem::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        ScoreBand.valueOf(row.getString("score_band")),
                        row.getBoolean("ventilator"),
                        row.getBoolean("severe"),
                        row.getBoolean("able_to_move"),
                        LivingPlace.valueOf(row.getString("living_place")),
                        row.getLocalDate("care_ended_on"),
                        row.getString("table_version")),
                row.getLocalDate("valid_to"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                supersededAt == null ? null : supersededAt.toInstant());
    }

    private static @Nullable YearMonth month(@Nullable LocalDate firstDay) {
        return firstDay == null ? null : YearMonth.from(firstDay);
    }

    private static @Nullable LifeStage stage(@Nullable String name) {
        return name == null ? null : LifeStage.valueOf(name);
    }
}
