package jp.tsunagi.intake.child.read;

import static jp.tsunagi.intake.child.Children.ASSESSED;
import static jp.tsunagi.intake.child.Children.ENDED;
import static jp.tsunagi.intake.child.Children.IDENTIFIED;
import static jp.tsunagi.intake.child.Children.MOVED;
import static jp.tsunagi.intake.child.Children.PROFILE;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildEvent.ChildMergedAway;
import jp.tsunagi.intake.child.ChildEvent.ChildSeparated;
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
                .then(new ChildOverview(1, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), IDENTIFIED.facts(), null));
    }

    @Test
    void the_newest_facts_are_listed_where_the_child_was_taken_down() {
        specify(ChildOverview.PROJECTION, Child.EVENTS)
                .at(TAKEN_DOWN)
                .given(IDENTIFIED)
                .at(LATER)
                .given(ASSESSED, MOVED, ENDED)
                .then(new ChildOverview(4, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), ENDED.facts(), null));
    }

    @Test
    void a_record_that_went_into_another_points_to_it_until_it_comes_back() {
        var survivor = UUID.randomUUID();
        specify(ChildOverview.PROJECTION, Child.EVENTS)
                .at(TAKEN_DOWN)
                .given(IDENTIFIED, new ChildMergedAway(survivor, 1))
                .then(new ChildOverview(
                        2, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), IDENTIFIED.facts(), survivor));
        specify(ChildOverview.PROJECTION, Child.EVENTS)
                .at(TAKEN_DOWN)
                .given(IDENTIFIED, new ChildMergedAway(survivor, 1), new ChildSeparated(2))
                .then(new ChildOverview(3, TAKEN_DOWN, "25", PROFILE.name(), PROFILE.kana(), IDENTIFIED.facts(), null));
    }
}
