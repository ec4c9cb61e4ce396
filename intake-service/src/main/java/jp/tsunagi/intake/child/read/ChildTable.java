package jp.tsunagi.intake.child.read;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.intake.child.ChildFacts;
import org.jspecify.annotations.Nullable;

/** The table {@code child}: who a child is stands in it sealed, as in the events. */
public final class ChildTable implements RowTable<ChildOverview> {
    private static final String SAVE = """
            INSERT INTO child (id, number, identified_at, center, prefecture, name, kana, municipality, valid_from,
              birth_month, life_stage, care_items, score_band, severe, able_to_move, living_place, care_ended_on,
              table_version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            ON CONFLICT (id) DO UPDATE SET
              (number, municipality, valid_from, life_stage, care_items, score_band, care_ended_on, table_version) =
              (excluded.number, excluded.municipality, excluded.valid_from, excluded.life_stage, excluded.care_items,
               excluded.score_band, excluded.care_ended_on, excluded.table_version)
            """;

    @Override
    public List<String> tables() {
        return List.of("child");
    }

    @Override
    public Uni<Map<UUID, ChildOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM child WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, ChildOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ChildOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(ChildTable::write).toList())
                .replaceWithVoid();
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
                .addString(facts.tableVersion());
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
                        row.getString("table_version")));
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }
}
