package jp.tsunagi.eventstore.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.simulation.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedRelayTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final TestTopic topic = TestTopic.unique();

    @AfterEach
    void drop() throws Exception {
        topic.delete();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_invariant_holds_without(RelayBug bug) throws InterruptedException {
        bug.check(database, topic, false);
    }

    @ParameterizedTest
    @EnumSource
    void the_invariant_is_broken_by(RelayBug bug) {
        assertThatThrownBy(() -> bug.check(database, topic, true))
                .isInstanceOf(Broken.class)
                .hasMessageStartingWith(bug.invariant().toString());
    }
}
