package jp.tsunagi.testing;

import static jp.tsunagi.testing.ProjectionSpecification.specify;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.testing.Lamp.Event.Forgetful;
import jp.tsunagi.testing.Lamp.Event.Lit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectionSpecificationTest {
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final Lit LIT = new Lit(Instant.EPOCH);
    private static final StaffLeft LEFT = new StaffLeft(new UUID(1, 1), "somebody", LocalDate.EPOCH);

    private record Row(UUID stream, long last, Instant recordedAt) {}

    private static Row last(@Nullable Row row, Recorded<?> recorded) {
        return new Row(recorded.stream(), recorded.number(), recorded.recordedAt());
    }

    @Test
    void what_holds_is_accepted() {
        specify(ProjectionSpecificationTest::last, Lamp.EVENTS)
                .at(NOON)
                .given(LIT, LIT)
                .given(LIT)
                .then(new Row(ProjectionSpecification.STREAM, 3, NOON));
        ProjectionSpecification.<Row, PublicEvent>specify(ProjectionSpecificationTest::last)
                .given(LEFT)
                .then(new Row(ProjectionSpecification.STREAM, 1, Instant.EPOCH));
        specify(ProjectionSpecificationTest::last, Lamp.EVENTS).thenNoRow();
    }

    @Test
    void what_does_not_hold_is_noticed() {
        var specification =
                specify(ProjectionSpecificationTest::last, Lamp.EVENTS).given(LIT);

        assertThatThrownBy(() -> specification.then(new Row(ProjectionSpecification.STREAM, 2, Instant.EPOCH)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(specification::thenNoRow).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_projection_that_remembers_is_noticed() {
        var count = new AtomicInteger();
        var specification = ProjectionSpecification.<Integer, Lamp.Event>specify(
                        (row, recorded) -> count.incrementAndGet(), Lamp.EVENTS)
                .given(LIT);

        assertThatThrownBy(() -> specification.then(1)).hasMessageContaining("after folding the same again");
    }

    @Test
    void an_event_that_does_not_come_back_from_the_store_is_noticed() {
        assertThatThrownBy(() ->
                        specify(ProjectionSpecificationTest::last, Lamp.EVENTS).given(new Forgetful("word")))
                .isInstanceOf(AssertionError.class);
    }
}
