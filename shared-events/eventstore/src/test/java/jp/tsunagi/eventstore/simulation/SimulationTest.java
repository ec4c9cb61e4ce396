package jp.tsunagi.eventstore.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationTest {
    /** The build's share; a longer search is started with {@code -Dtsunagi.seeds=from-to}. */
    private static final String SEEDS = System.getProperty("tsunagi.seeds", "1-5000");

    @Test
    void no_seed_breaks_an_invariant() {
        var bounds = SEEDS.split("-", 2);
        var runs = LongStream.rangeClosed(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]))
                .parallel()
                .mapToObj(seed -> Simulation.run(seed, Plan.PRODUCTION))
                .toList();

        // Runs in which nothing happens, or nothing goes wrong, would break nothing.
        assertThat(runs).allMatch(run -> run.events() > 0 && run.steps() > 500);
        assertThat(Mishap.values())
                .allSatisfy(mishap -> assertThat(runs)
                        .as("%s", mishap)
                        .filteredOn(run -> run.mishaps().containsKey(mishap))
                        .hasSizeGreaterThan(runs.size() / 20));
    }

    @Test
    void a_broken_run_says_what_broke_and_breaks_again_in_the_same_way() {
        var bug = SimulatedBug.DUPLICATE_APPLIED;
        var first = catchThrowableOfType(BrokenRun.class, () -> Simulation.run(7, bug.plan()));
        var second = catchThrowableOfType(BrokenRun.class, () -> Simulation.run(7, bug.plan()));

        assertThat(first)
                .hasMessageContaining("seed 7 breaks: foreign projection is the refold")
                .hasMessageContaining("what happened last");
        assertThat(second).hasMessage(first.getMessage());
    }

    @Test
    void a_seed_replays_exactly() {
        var runs = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> Simulation.run(seed, Plan.PRODUCTION))
                .toList();
        var again = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> Simulation.run(seed, Plan.PRODUCTION))
                .toList();

        assertThat(again).isEqualTo(runs);
        assertThat(runs).extracting(Simulation.Run::trace).doesNotHaveDuplicates();
    }
}
