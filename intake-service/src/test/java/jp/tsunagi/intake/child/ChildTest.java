package jp.tsunagi.intake.child;

import static jp.tsunagi.intake.child.Children.ASSESSED;
import static jp.tsunagi.intake.child.Children.ASSESSED_ON;
import static jp.tsunagi.intake.child.Children.BORN;
import static jp.tsunagi.intake.child.Children.CARES;
import static jp.tsunagi.intake.child.Children.CENTER;
import static jp.tsunagi.intake.child.Children.CHILD;
import static jp.tsunagi.intake.child.Children.ENDED;
import static jp.tsunagi.intake.child.Children.ENDED_ON;
import static jp.tsunagi.intake.child.Children.FACTS;
import static jp.tsunagi.intake.child.Children.IDENTIFIED;
import static jp.tsunagi.intake.child.Children.KNOWN_SINCE;
import static jp.tsunagi.intake.child.Children.MOVED;
import static jp.tsunagi.intake.child.Children.MOVED_ON;
import static jp.tsunagi.intake.child.Children.PROFILE;
import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.intake.child.ChildCommand.AssessCareProfile;
import jp.tsunagi.intake.child.ChildCommand.ChangeResidence;
import jp.tsunagi.intake.child.ChildCommand.EndCare;
import jp.tsunagi.intake.child.ChildCommand.FollowMerge;
import jp.tsunagi.intake.child.ChildCommand.IdentifyChild;
import jp.tsunagi.intake.child.ChildEvent.CareEnded;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import jp.tsunagi.intake.child.ChildEvent.ChildMergedAway;
import jp.tsunagi.intake.child.ChildEvent.ChildSeparated;
import jp.tsunagi.intake.child.ChildEvent.FactsChanged;
import jp.tsunagi.intake.child.ChildEvent.ResidenceChanged;
import jp.tsunagi.intake.child.ChildRejection.AlreadyIdentified;
import jp.tsunagi.intake.child.ChildRejection.BeforeBirth;
import jp.tsunagi.intake.child.ChildRejection.BornInTheFuture;
import jp.tsunagi.intake.child.ChildRejection.CareHasEnded;
import jp.tsunagi.intake.child.ChildRejection.InTheFuture;
import jp.tsunagi.intake.child.ChildRejection.MergedIntoAnother;
import jp.tsunagi.intake.child.ChildRejection.NeverIdentified;
import jp.tsunagi.intake.child.ChildRejection.NoScoreTable;
import jp.tsunagi.intake.child.ChildState.InCare;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID SURVIVOR = UUID.randomUUID();

    @Test
    void a_center_comes_to_know_a_child() {
        specification().when(identify(day(KNOWN_SINCE))).then(IDENTIFIED);
    }

    @Test
    void a_child_needs_no_more_than_a_name() {
        var nameOnly = new SealedProfile(new Sealed("v1.k.name"), null, null, null);
        specification()
                .when(new IdentifyChild(
                        CHILD,
                        CENTER,
                        "25",
                        nameOnly,
                        null,
                        LivingPlace.HOSPITAL,
                        null,
                        false,
                        false,
                        new ValidDay(KNOWN_SINCE, TODAY, null)))
                .then(new ChildIdentified(
                        "25",
                        nameOnly,
                        false,
                        new ChildFacts(
                                CHILD,
                                CENTER,
                                null,
                                KNOWN_SINCE,
                                null,
                                null,
                                Set.of(),
                                ScoreBand.NONE,
                                false,
                                null,
                                LivingPlace.HOSPITAL,
                                null,
                                null)));
    }

    @Test
    void nothing_is_recorded_that_lies_in_the_future() {
        var tomorrow = day(TODAY.plusDays(1));
        specification().when(identify(tomorrow)).thenRejected(new InTheFuture());
        specification().given(IDENTIFIED).when(new EndCare(tomorrow)).thenRejected(new InTheFuture());
        specification()
                .given(IDENTIFIED)
                .when(new ChangeResidence("25206", tomorrow))
                .thenRejected(new InTheFuture());
    }

    @Test
    void today_is_not_the_future() {
        var newborn = new ValidDay(TODAY, TODAY, TODAY);
        specification()
                .given(IDENTIFIED)
                .when(new EndCare(newborn))
                .then(new CareEnded(TODAY, FACTS.careEnded(newborn, false)));
    }

    @Test
    void nobody_is_born_in_the_future() {
        specification()
                .when(identify(new ValidDay(TODAY, TODAY, TODAY.plusDays(1))))
                .thenRejected(new BornInTheFuture());
    }

    @Test
    void nothing_holds_before_the_birth() {
        var before = day(BORN.minusDays(1));
        specification().when(identify(before)).thenRejected(new BeforeBirth());
        specification()
                .given(IDENTIFIED)
                .when(new AssessCareProfile(CARES, false, before))
                .thenRejected(new BeforeBirth());
    }

    @Test
    void a_child_is_identified_once() {
        specification().given(IDENTIFIED).when(identify(day(KNOWN_SINCE))).thenRejected(new AlreadyIdentified());
        specification()
                .given(IDENTIFIED, ENDED)
                .when(identify(day(KNOWN_SINCE)))
                .thenRejected(new AlreadyIdentified());
    }

    @Test
    void care_is_scored_by_the_table_of_its_day() {
        specification()
                .given(IDENTIFIED)
                .when(new AssessCareProfile(CARES.reversed(), true, day(ASSESSED_ON)))
                .then(ASSESSED);
    }

    @Test
    void a_child_may_need_no_care_of_the_score_at_all() {
        specification()
                .given(IDENTIFIED)
                .when(new AssessCareProfile(List.of(), false, day(ASSESSED_ON)))
                .then(new CareProfileAssessed(
                        ASSESSED_ON,
                        List.of(),
                        false,
                        0,
                        "2021-04-01",
                        FACTS.assessed(day(ASSESSED_ON), false, Set.of(), ScoreBand.ZERO, "2021-04-01")));
    }

    @Test
    void care_that_the_score_does_not_know_is_counted_beside_it() {
        var facts = assessment(List.of(), true);
        assertThat(facts.careItems()).containsExactly(CareItem.OUTSIDE_SCORE);
        assertThat(facts.scoreBand()).isEqualTo(ScoreBand.ZERO);
    }

    private static ChildFacts assessment(List<AssessedCare> cares, boolean otherCare) {
        var decision = new Child()
                .decide(
                        new InCare(ChildRecord.of(IDENTIFIED)),
                        new AssessCareProfile(cares, otherCare, day(ASSESSED_ON)));
        return ((FactsChanged)
                        ((Decision.Accepted<ChildEvent>) decision).events().getFirst())
                .facts();
    }

    @Test
    void the_same_assessment_again_changes_nothing() {
        specification()
                .given(IDENTIFIED, ASSESSED, MOVED)
                .when(new AssessCareProfile(CARES, true, day(ASSESSED_ON)))
                .thenNothing();
    }

    @Test
    void before_the_first_table_nothing_is_scored() {
        specification()
                .given(IDENTIFIED)
                .when(new AssessCareProfile(CARES, false, day(LocalDate.of(2021, 3, 31))))
                .thenRejected(new NoScoreTable());
    }

    @Test
    void a_move_keeps_everything_but_the_place() {
        specification()
                .given(IDENTIFIED, ASSESSED)
                .when(new ChangeResidence("25206", day(MOVED_ON)))
                .then(MOVED);
    }

    @Test
    void a_move_to_where_the_child_lives_is_none() {
        specification()
                .given(IDENTIFIED)
                .when(new ChangeResidence("25201", day(MOVED_ON)))
                .thenNothing();
    }

    @Test
    void what_is_told_late_holds_from_what_was_told_before_on() {
        var early = day(KNOWN_SINCE.minusDays(20));
        specification()
                .given(IDENTIFIED, ASSESSED)
                .when(new ChangeResidence("25206", early))
                .then(new ResidenceChanged(
                        "25206", early.date(), ASSESSED.facts().livingIn("25206", day(ASSESSED_ON), false)));
    }

    @Test
    void care_ends_once_and_its_record_stands_still() {
        specification()
                .given(IDENTIFIED, ASSESSED, MOVED)
                .when(new EndCare(day(ENDED_ON)))
                .then(ENDED);
        for (var late : List.of(
                new EndCare(day(ENDED_ON)),
                new ChangeResidence("25201", day(ENDED_ON)),
                new AssessCareProfile(CARES, false, day(ENDED_ON)))) {
            specification().given(IDENTIFIED, ASSESSED, MOVED, ENDED).when(late).thenRejected(new CareHasEnded());
        }
    }

    @Test
    void nothing_is_recorded_of_a_child_nobody_knows() {
        specification().when(new EndCare(day(ENDED_ON))).thenRejected(new NeverIdentified());
    }

    @Test
    void a_record_follows_the_decision_that_it_is_of_another_records_child_and_then_stands_still() {
        specification()
                .given(IDENTIFIED, ASSESSED)
                .when(new FollowMerge(1, SURVIVOR))
                .then(new ChildMergedAway(SURVIVOR, 1));
        for (var late : List.of(
                identify(day(KNOWN_SINCE)),
                new EndCare(day(ENDED_ON)),
                new ChangeResidence("25206", day(MOVED_ON)),
                new AssessCareProfile(CARES, false, day(ASSESSED_ON)))) {
            specification()
                    .given(IDENTIFIED, new ChildMergedAway(SURVIVOR, 1))
                    .when(late)
                    .thenRejected(new MergedIntoAnother());
        }
    }

    @Test
    void a_record_that_comes_back_stands_as_it_stood() {
        specification()
                .given(IDENTIFIED, ASSESSED, new ChildMergedAway(SURVIVOR, 1))
                .when(new FollowMerge(2, null))
                .then(new ChildSeparated(2));
        specification()
                .given(IDENTIFIED, ASSESSED, new ChildMergedAway(SURVIVOR, 1), new ChildSeparated(2))
                .when(new ChangeResidence("25206", day(MOVED_ON)))
                .then(MOVED);
        specification()
                .given(IDENTIFIED, ENDED, new ChildMergedAway(SURVIVOR, 1), new ChildSeparated(2))
                .when(new ChangeResidence("25206", day(MOVED_ON)))
                .thenRejected(new CareHasEnded());
    }

    @Test
    void a_record_follows_no_decision_that_is_older_than_one_it_has_followed() {
        specification()
                .given(IDENTIFIED, new ChildSeparated(2))
                .when(new FollowMerge(1, SURVIVOR))
                .thenNothing();
        specification()
                .given(IDENTIFIED, new ChildMergedAway(SURVIVOR, 3))
                .when(new FollowMerge(3, SURVIVOR))
                .thenNothing();
        // A decision that was taken back before the record could follow it leaves its mark all the same.
        specification().given(IDENTIFIED).when(new FollowMerge(2, null)).then(new ChildSeparated(2));
        specification()
                .given(IDENTIFIED, new ChildMergedAway(SURVIVOR, 3), new ChildSeparated(4), MOVED)
                .when(new FollowMerge(3, SURVIVOR))
                .thenNothing();
    }

    @Test
    void a_record_that_nobody_made_follows_nothing() {
        specification().when(new FollowMerge(1, SURVIVOR)).thenRejected(new NeverIdentified());
    }

    @Test
    void the_stage_of_life_follows_the_day_of_the_facts() {
        assertThat(IDENTIFIED.facts().lifeStage()).isEqualTo(LifeStage.PRESCHOOL);
        assertThat(ASSESSED.facts().lifeStage()).isEqualTo(LifeStage.PRIMARY);
    }

    @Test
    void the_center_that_came_to_know_the_child_keeps_the_record() {
        assertThat(Child.tenancy(new InCare(ChildRecord.of(IDENTIFIED).with(MOVED.facts()))))
                .isEqualTo(new Tenancy("25", CENTER, "25206"));
    }

    private static DeciderSpecification<ChildCommand, ChildState, ChildEvent> specification() {
        return specify(new Child(), Child.EVENTS);
    }

    private static ValidDay day(LocalDate date) {
        return new ValidDay(date, TODAY, BORN);
    }

    private static IdentifyChild identify(ValidDay day) {
        return new IdentifyChild(CHILD, CENTER, "25", PROFILE, "25201", LivingPlace.HOME, null, true, false, day);
    }
}
