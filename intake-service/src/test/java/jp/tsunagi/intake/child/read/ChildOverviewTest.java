package jp.tsunagi.intake.child.read;

import static jp.tsunagi.intake.child.Children.ASSESSED;
import static jp.tsunagi.intake.child.Children.ENDED;
import static jp.tsunagi.intake.child.Children.IDENTIFIED;
import static jp.tsunagi.intake.child.Children.MOVED;
import static jp.tsunagi.intake.child.Children.PROFILE;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import jp.tsunagi.intake.child.Child;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildOverviewTest {
    private static final Instant TAKEN_DOWN = Instant.parse("2024-03-30T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-10-01T02:00:00Z");

    @Test
    void a_child_is_listed_with_its_sealed_name() {
        specify(ChildOverview.PROJECTION, Child.EVENTS)
                .at(TAKEN_DOWN)
                .given(IDENTIFIED)
                .then(new ChildOverview(1, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), IDENTIFIED.facts()));
    }

    @Test
    void the_newest_facts_are_listed_where_the_child_was_taken_down() {
        specify(ChildOverview.PROJECTION, Child.EVENTS)
                .at(TAKEN_DOWN)
                .given(IDENTIFIED)
                .at(LATER)
                .given(ASSESSED, MOVED, ENDED)
                .then(new ChildOverview(4, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), ENDED.facts()));
    }
}
