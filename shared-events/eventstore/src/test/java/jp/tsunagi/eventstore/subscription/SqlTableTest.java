package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTableTest {
    private static final SqlTable THINGS = new SqlTable("thing", 2, """
            stream uuid, place integer, number bigint, word text, day date, at timestamptz, fit boolean,
            codes varchar[], counts bigint[], document jsonb
            """);
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 4, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private static KernelDatabase database;

    private final UUID stream = UUID.randomUUID();

    @BeforeAll
    static void open() {
        database = KernelDatabase.create();
        database.sudo("""
                CREATE TABLE thing (
                  stream uuid, place integer, number bigint, word text, day date, at timestamptz, fit boolean,
                  codes varchar[], counts bigint[], document jsonb, PRIMARY KEY (stream, place));
                GRANT SELECT, INSERT, UPDATE ON thing TO kernel_relay
                """);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private Tuple thing(int place, String word, String... codes) {
        return Tuple.of(stream, place, 7L, word, LocalDate.EPOCH, NOON)
                .addBoolean(true)
                .addArrayOfString(codes)
                .addArrayOfLong(new Long[] {1L, 2L})
                .addString("{\"a\": [1, null]}");
    }

    private void save(Tuple... rows) {
        await(database.relay().withTransaction(tx -> THINGS.save(tx, Stream.of(rows))));
    }

    private List<String> words() {
        return await(database.relay()
                        .withTransaction(tx -> THINGS.load(
                                tx,
                                "stream",
                                "place",
                                Set.of(stream),
                                row -> row.getInteger("place") + row.getString("word"))))
                .getOrDefault(stream, List.of());
    }

    private List<String> texts() {
        return database.column("SELECT (number, word, day, at AT TIME ZONE 'UTC', fit, codes, counts, document)::text"
                + " FROM thing WHERE stream = '%s' ORDER BY place".formatted(stream));
    }

    @Test
    void every_type_and_nothing_at_all_arrive_side_by_side() {
        var nothing = Tuple.of(stream, 2);
        for (int at = 2; at < 10; at++) {
            nothing.addValue(null);
        }

        save(thing(1, "語"), nothing);

        assertThat(texts()).containsExactly("""
                        (7,語,1970-01-01,"2026-04-01 12:00:00",t,{},"{1,2}","{""a"": [1, null]}")""", "(,,,,,,,)");
    }

    @Test
    void arrays_keep_their_lengths_and_every_character() {
        var hard = new String[] {"a,b", "say \"no\"", "back\\slash", "{}", "NULL", "", " 区 "};

        save(thing(7, "hard", hard), thing(1, "short", "one"), thing(0, "empty"));

        assertThat(database.column("SELECT code FROM thing, unnest(codes) WITH ORDINALITY AS c (code, n)"
                        + " WHERE stream = '%s' AND place = 7 ORDER BY n".formatted(stream)))
                .containsExactly(hard);
        assertThat(database.column(
                        "SELECT cardinality(codes) FROM thing WHERE stream = '%s' ORDER BY place".formatted(stream)))
                .containsExactly("0", "1", "7");
    }

    @Test
    void of_two_rows_with_one_key_the_last_remains() {
        save(thing(1, "first"), thing(2, "other"), thing(1, "last"));

        assertThat(words()).containsExactly("1last", "2other");
    }

    @Test
    void a_later_page_replaces_what_it_names_and_leaves_the_rest() {
        save(thing(1, "old"), thing(2, "untouched"));

        save(thing(3, "new"), thing(1, "changed"));

        assertThat(words()).containsExactly("1changed", "2untouched", "3new");
    }

    @Test
    void a_page_of_no_rows_is_no_statement() {
        var aborted = await(database.relay().getConnection());
        try {
            await(aborted.begin());
            await(aborted.query("SELECT 1 / 0").execute().onFailure().recoverWithNull());

            // A statement would be refused until the transaction is rolled back.
            await(THINGS.save(aborted, Stream.of()));
            assertThatThrownBy(() -> await(THINGS.save(aborted, Stream.of(thing(1, "late")))))
                    .hasMessageContaining("current transaction is aborted");
            await(aborted.query("ROLLBACK").execute());
        } finally {
            await(aborted.close());
        }
    }
}
