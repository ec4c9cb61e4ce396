package jp.tsunagi.eventstore.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves little; this one finds every bug that was put into the kernel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedBugsTest {
    private static final long SEEDS = 600;

    @ParameterizedTest
    @EnumSource
    void the_simulation_catches(SimulatedBug bug) {
        var caught = firstRunThatBreaks(bug);

        assertThat(caught).isPresent();
        var broken = caught.get();
        assertThat(broken)
                .hasMessageContaining(bug.invariant().toString())
                .hasMessageContaining("seed " + broken.seed());
        assertThatCode(() -> Simulation.run(broken.seed(), Plan.PRODUCTION))
                .as("the same run without the bug")
                .doesNotThrowAnyException();
    }

    /** The first one that breaks the invariant of this bug; what else it may break on the way does not count. */
    private static Optional<BrokenRun> firstRunThatBreaks(SimulatedBug bug) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> broken(seed, bug))
                .flatMap(Optional::stream)
                .filter(broken -> broken.invariant() == bug.invariant())
                .findFirst();
    }

    private static Optional<BrokenRun> broken(long seed, SimulatedBug bug) {
        try {
            Simulation.run(seed, bug.plan());
            return Optional.empty();
        } catch (BrokenRun broken) {
            return Optional.of(broken);
        }
    }
}
