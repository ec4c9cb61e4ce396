package jp.tsunagi.testing;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.testing.Lamp.AlreadyLit;
import jp.tsunagi.testing.Lamp.Event.Forgetful;
import jp.tsunagi.testing.Lamp.Event.Lit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeciderSpecificationTest {
    private static final Lit LIT = new Lit(Instant.EPOCH);

    @Test
    void what_holds_is_accepted() {
        lamp().when("light").then(LIT).thenTimers(new Timer.Due("burnt-down", Instant.MAX));
        lamp().given(LIT).when("light").thenRejected(new AlreadyLit());
        lamp().given(LIT).when("look").thenNothing();
    }

    @Test
    void what_does_not_hold_is_noticed() {
        assertWrong(() -> lamp().when("light").then(new Lit(Instant.MAX)));
        assertWrong(() -> lamp().when("light").then(LIT, LIT));
        assertWrong(() -> lamp().when("light").thenNothing());
        assertWrong(() -> lamp().when("light").thenTimers());
        assertWrong(() -> lamp().when("light").thenRejected(new AlreadyLit()));
        assertWrong(() -> lamp().given(LIT).when("light").then(LIT));
        assertWrong(() -> lamp().given(LIT).when("light").thenNothing());
    }

    @Test
    void an_event_that_does_not_come_back_from_the_store_is_noticed() {
        assertWrong(() -> lamp().given(new Forgetful("word")));
        assertWrong(() -> lamp().when("forget"));
    }

    private static DeciderSpecification<String, Lamp.State, Lamp.Event> lamp() {
        return specify(new Lamp(), Lamp.EVENTS);
    }

    private static void assertWrong(Runnable specification) {
        assertThatThrownBy(specification::run).isInstanceOf(AssertionError.class);
    }
}
