package jp.tsunagi.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.kafka.RelayBug;
import jp.tsunagi.eventstore.postgres.SqlBug;
import jp.tsunagi.eventstore.rebuild.RebuildBug;
import jp.tsunagi.eventstore.simulation.PlantedBug;
import jp.tsunagi.eventstore.simulation.SimulatedBug;
import jp.tsunagi.eventstore.timer.TimerBug;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page of planted bugs is made from the bugs; run with {@code -Dtsunagi.write=true} to accept what has changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedBugsPageTest {
    private static final Path PAGE = root().resolve("docs/planted-bugs.md");
    private static final String HEAD = """
            | bug | what is wrong | trap | broken invariant | caught by |
            |---|---|---|---|---|
            """;

    @Test
    void the_page_lists_every_planted_bug() throws IOException {
        if (Boolean.getBoolean("tsunagi.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        return """
                # Planted bugs

                A test that finds nothing proves little. Each of these bugs was put into the kernel in one place, by a subclass or
                by another text of a statement; the same test passes without it and fails with it, and the failure names the
                invariant that is broken. The traps T1 to T24 are those of event stores in general: what each one is, stands beside
                its number. This page is made from the bugs themselves by `PlantedBugsPageTest`.

                ## In the simulation

                Two services with two replicas each live through some seconds in one thread, driven by a seed (`Simulation`): processes
                are killed and stand still, calls and answers are lost, commits are late, the topic is emptied and replaced, and
                in every fourth run some events cannot be taken until the program is mended, in every fourth some cannot be told. The kernel's own relay, subscriptions, reactions, timers and command handlers run in it. `SimulationTest` runs 5,000
                seeds without a bug, `PlantedBugsTest` looks for the first seed that gives a bug away.

                %s
                ## On real servers

                What lies in a statement or in a broker shows on PostgreSQL and Kafka only.

                %s""".formatted(
                        HEAD + rows(SimulatedBug.values(), "PlantedBugsTest"),
                        HEAD
                                + rows(SqlBug.values(), "PlantedSqlTest")
                                + rows(RelayBug.values(), "PlantedRelayTest")
                                + rows(TimerBug.values(), "PlantedTimerTest")
                                + rows(RebuildBug.values(), "PlantedRebuildTest"));
    }

    private static String rows(PlantedBug[] bugs, String test) {
        return Stream.of(bugs)
                .map(bug -> "| %s | %s | %s | %s | `%s` |\n"
                        .formatted(words(bug.name()), bug.what(), bug.trap(), bug.invariant(), test))
                .collect(Collectors.joining());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }
}
