package jp.tsunagi.intake.child.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.intake.child.index.ChildIndex;
import jp.tsunagi.intake.child.index.ChildIndex.Found;
import jp.tsunagi.intake.child.match.MatchQuality.Pair;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The index in the database finds what the comparison in memory finds. Run it with {@code -Dtsunagi.persons=20000} to see
 * how long a search takes among as many; the build looks at fewer and at no time.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesAmongManyTest {
    private static final Logger LOG = Logger.getLogger(CandidatesAmongManyTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PERSONS = Integer.getInteger("tsunagi.persons", 1000);
    private static final int SEARCHES = 500;

    /** Sets the ids of these records apart. */
    private static final long MANY = 0x7363616c650000L;

    @Inject
    ChildIndex index;

    private final List<Population.Registered> all = Population.of(5, PERSONS);

    @BeforeEach
    void many_are_registered() throws SQLException {
        sql("INSERT INTO stream (id, category, version, last_xid, prefecture, body)"
                + " SELECT (lpad(to_hex(%d), 16, '0') || lpad(to_hex(n), 16, '0'))::uuid, 'child', 1, '0', '25', gen_random_uuid() FROM generate_series(0, %d) n"
                        .formatted(MANY, all.size() - 1));
        Multi.createFrom()
                .range(0, all.size())
                .onItem()
                .transformToUni(i ->
                        index.put(id(i), 1, all.get(i).profile(), all.get(i).places()))
                .merge(4)
                .collect()
                .last()
                .await()
                .atMost(PATIENCE);
    }

    @AfterEach
    void and_forgotten() throws SQLException {
        sql(
                "DELETE FROM child_index WHERE child IN (SELECT id FROM stream WHERE last_xid = '0' AND category = 'child')");
        sql("DELETE FROM stream WHERE last_xid = '0' AND category = 'child'");
    }

    @Test
    void the_database_finds_what_the_comparison_finds() {
        var expected = new HashSet<Set<Integer>>();
        var quality = MatchQuality.of(all);
        for (var pairs : List.of(quality.found(), quality.wrong())) {
            for (Pair pair : pairs) {
                expected.add(Set.of(all.indexOf(pair.first()), all.indexOf(pair.second())));
            }
        }
        var found = new HashSet<Set<Integer>>();
        var micros = new ArrayList<Long>();
        int searches = Math.min(SEARCHES, all.size());
        for (int i = 0; i < searches; i++) {
            long begun = System.nanoTime();
            var candidates = index.candidates(all.get(i).profile(), all.get(i).places())
                    .await()
                    .atMost(PATIENCE);
            micros.add((System.nanoTime() - begun) / 1000);
            for (Found candidate : candidates) {
                int other = (int) candidate.child().getLeastSignificantBits();
                if (candidate.child().getMostSignificantBits() == MANY && other != i) {
                    found.add(Set.of(i, other));
                }
            }
        }
        micros.sort(null);
        LOG.infof(
                "a search among %d records: median %d µs, 99th percentile %d µs, longest %d µs",
                all.size(), micros.get(searches / 2), micros.get(searches * 99 / 100), micros.getLast());

        expected.removeIf(pair -> pair.stream().allMatch(i -> i >= searches));
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    private static UUID id(int i) {
        return new UUID(MANY, i);
    }

    private static void sql(String statement) throws SQLException {
        var database = ConfigProvider.getConfig().getValue("tsunagi.database", String.class);
        try (var connection = TestStack.postgres().connect(database);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
