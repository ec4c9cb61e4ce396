package jp.tsunagi.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.simulation.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedRebuildTest {
    private final KernelDatabase database = KernelDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_invariant_holds_without(RebuildBug bug) {
        bug.check(database, false);
    }

    @ParameterizedTest
    @EnumSource
    void the_invariant_is_broken_by(RebuildBug bug) {
        assertThatThrownBy(() -> bug.check(database, true))
                .isInstanceOf(Broken.class)
                .hasMessageStartingWith(bug.invariant().toString());
    }
}
