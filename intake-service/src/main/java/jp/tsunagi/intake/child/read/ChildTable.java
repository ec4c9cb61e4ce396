package jp.tsunagi.intake.child.read;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.intake.child.ChildFacts;
import org.jspecify.annotations.Nullable;

/** The table {@code child}: who a child is stands in it sealed, as in the events. */
public final class ChildTable extends StreamTable<ChildOverview> {
    private static final SqlTable TABLE = new SqlTable("child", 1, """
            id uuid, number integer, identified_at timestamptz, center uuid, prefecture text, name text,
            kana text, municipality text, valid_from date, birth_month text, life_stage text, care_items text[],
            score_band text, severe boolean, able_to_move boolean, living_place text, care_ended_on date,
            table_version text, merged_into uuid
            """);

    public ChildTable() {
        super(TABLE, ChildTable::write, ChildTable::read);
    }

    private static Tuple write(ChildOverview row) {
        var facts = row.facts();
        return Tuple.tuple()
                .addUUID(facts.child())
                .addInteger(row.number())
                .addOffsetDateTime(row.identifiedAt().atOffset(ZoneOffset.UTC))
                .addUUID(facts.center())
                .addString(row.prefecture())
                .addString(row.name().value())
                .addString(text(row.kana(), Sealed::value))
                .addString(facts.municipality())
                .addLocalDate(facts.validFrom())
                .addString(text(facts.birthMonth(), YearMonth::toString))
                .addString(text(facts.lifeStage(), Enum::name))
                .addArrayOfString(facts.careItems().stream().map(Enum::name).toArray(String[]::new))
                .addString(facts.scoreBand().name())
                .addBoolean(facts.severe())
                .addBoolean(facts.ableToMove())
                .addString(facts.livingPlace().name())
                .addLocalDate(facts.careEndedOn())
                .addString(facts.tableVersion())
                .addUUID(row.mergedInto());
    }

    private static ChildOverview read(Row row) {
        return new ChildOverview(
                row.getInteger("number"),
                row.getOffsetDateTime("identified_at").toInstant(),
                row.getString("prefecture"),
                new Sealed(requireNonNull(row.getString("name"), "a child has a name")),
                value(row.getString("kana"), Sealed::new),
                new ChildFacts(
                        row.getUUID("id"),
                        row.getUUID("center"),
                        row.getString("municipality"),
                        row.getLocalDate("valid_from"),
                        value(row.getString("birth_month"), YearMonth::parse),
                        value(row.getString("life_stage"), LifeStage::valueOf),
                        Arrays.stream(row.getArrayOfStrings("care_items"))
                                .map(CareItem::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        ScoreBand.valueOf(row.getString("score_band")),
                        row.getBoolean("severe"),
                        row.getBoolean("able_to_move"),
                        LivingPlace.valueOf(row.getString("living_place")),
                        row.getLocalDate("care_ended_on"),
                        row.getString("table_version")),
                row.getUUID("merged_into"));
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }
}
