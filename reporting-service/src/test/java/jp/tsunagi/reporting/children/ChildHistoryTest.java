package jp.tsunagi.reporting.children;

import static jp.tsunagi.testing.ProjectionSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.reporting.children.ChildHistory.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildHistoryTest {
    private static final UUID CHILD = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant FIRST = Instant.parse("2026-04-02T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-06-03T00:00:00Z");

    @Test
    void what_is_known_first_holds_from_its_day_on() {
        specify(ChildHistory.PROJECTION)
                .at(FIRST)
                .given(facts("25201", APRIL))
                .then(history(new Span(1, facts("25201", APRIL), null, FIRST, null)));
    }

    @Test
    void a_move_ends_the_days_of_what_was_known_before_and_takes_nothing_back() {
        specify(ChildHistory.PROJECTION)
                .at(FIRST)
                .given(facts("25201", APRIL))
                .at(SECOND)
                .given(facts("25206", JUNE))
                .then(history(
                        new Span(1, facts("25201", APRIL), null, FIRST, SECOND),
                        new Span(2, facts("25201", APRIL), JUNE, SECOND, null),
                        new Span(2, facts("25206", JUNE), null, SECOND, null)));
    }

    @Test
    void a_correction_of_the_same_day_replaces_what_was_known_of_it() {
        specify(ChildHistory.PROJECTION)
                .at(FIRST)
                .given(facts("25201", APRIL))
                .at(SECOND)
                .given(facts("25206", APRIL))
                .then(history(
                        new Span(1, facts("25201", APRIL), null, FIRST, SECOND),
                        new Span(2, facts("25206", APRIL), null, SECOND, null)));
    }

    @Test
    void what_becomes_known_late_holds_until_what_took_effect_later() {
        specify(ChildHistory.PROJECTION)
                .at(FIRST)
                .given(facts("25206", JUNE))
                .at(SECOND)
                .given(facts("25201", APRIL))
                .then(history(
                        new Span(1, facts("25206", JUNE), null, FIRST, null),
                        new Span(2, facts("25201", APRIL), JUNE, SECOND, null)));
    }

    /** Seeded, so that a failure can be looked at again. */
    @Test
    void on_every_day_and_as_of_every_time_exactly_that_span_holds_which_the_rule_names() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var told = new ArrayList<Recorded<ChildFactsRecorded>>();
            @Nullable ChildHistory history = null;
            for (int number = 1; number <= 8; number++) {
                var facts = facts("252%02d".formatted(number), APRIL.plusDays(random.nextInt(6)));
                // some are recorded at the same moment
                var at = FIRST.plus(Duration.ofDays(number / 2));
                var recorded = new Recorded<>(CHILD, number, facts, at, at);
                told.add(recorded);
                history = ChildHistory.PROJECTION.project(history, recorded);
                for (int day = -1; day < 8; day++) {
                    for (int time = -1; time < 6; time++) {
                        agree(seed, told, history, APRIL.plusDays(day), FIRST.plus(Duration.ofDays(time)));
                    }
                }
            }
        }
    }

    private static void agree(
            int seed,
            List<Recorded<ChildFactsRecorded>> told,
            @Nullable ChildHistory history,
            LocalDate day,
            Instant time) {
        var rule = told.stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(time))
                .filter(recorded -> !recorded.event().validFrom().isAfter(day))
                .max(Comparator.<Recorded<ChildFactsRecorded>, LocalDate>comparing(
                                recorded -> recorded.event().validFrom())
                        .thenComparingLong(Recorded::number))
                .map(Recorded::event);
        var spans = history == null
                ? List.<ChildFactsRecorded>of()
                : history.spans().stream()
                        .filter(span -> !span.validFrom().isAfter(day))
                        .filter(span -> span.validTo() == null || span.validTo().isAfter(day))
                        .filter(span -> !span.recordedAt().isAfter(time))
                        .filter(span -> span.supersededAt() == null
                                || span.supersededAt().isAfter(time))
                        .map(Span::facts)
                        .toList();
        assertThat(spans)
                .as("seed %d, on %s as of %s", seed, day, time)
                .isEqualTo(rule.stream().toList());
    }

    private static ChildHistory history(Span... spans) {
        return new ChildHistory(CHILD, List.of(spans));
    }

    private static ChildFactsRecorded facts(String municipality, LocalDate validFrom) {
        return new ChildFactsRecorded(
                CHILD,
                CENTER,
                municipality,
                validFrom,
                null,
                null,
                Set.of(),
                ScoreBand.NONE,
                false,
                false,
                null,
                LivingPlace.HOME,
                null,
                null);
    }
}
