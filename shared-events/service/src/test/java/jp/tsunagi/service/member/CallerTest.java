package jp.tsunagi.service.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallerTest {
    private static final UUID OTSU = new UUID(0, 1);
    private static final UUID KONAN = new UUID(0, 2);

    private final Caller caller = caller(
            held(StaffRole.CONSULTANT, "25", OTSU, null),
            held(StaffRole.CENTER_MANAGER, "25", KONAN, null),
            held(StaffRole.PREFECTURE_OFFICER, "26", null, null),
            held(StaffRole.MUNICIPAL_OFFICER, "25", null, "25201"));

    private static Caller caller(Assignment... assignments) {
        return new Caller("sub", null, false, List.of(assignments));
    }

    private static Assignment held(
            StaffRole role, String prefecture, @Nullable UUID body, @Nullable String municipality) {
        return new Assignment(UUID.randomUUID(), role, prefecture, body, municipality);
    }

    @Test
    void reads_for_each_body_prefecture_and_municipality_held_in_a_role_that_reads_there() {
        assertThat(caller.scope())
                .isEqualTo(new Scope.Member(
                        "sub", java.util.Set.of(OTSU, KONAN), java.util.Set.of("26"), java.util.Set.of("25201")));
    }

    @Test
    void reads_nothing_as_an_auditor_a_training_manager_or_an_operator() {
        var others = new Caller(
                "sub",
                null,
                true,
                List.of(
                        held(StaffRole.AUDITOR, "25", OTSU, "25201"),
                        held(StaffRole.TRAINING_MANAGER, "25", OTSU, null)));

        assertThat(others.scope())
                .isEqualTo(new Scope.Member("sub", java.util.Set.of(), java.util.Set.of(), java.util.Set.of()));
    }

    @Test
    void reads_what_a_prefecture_holds_only_where_a_role_is_held_that_is_asked_for() {
        var trainer = caller(
                held(StaffRole.TRAINING_MANAGER, "25", null, null),
                held(StaffRole.PREFECTURE_OFFICER, "26", null, null),
                held(StaffRole.CONSULTANT, "27", OTSU, null),
                held(StaffRole.MUNICIPAL_OFFICER, "28", null, "28100"));

        assertThat(trainer.prefectureScope(StaffRole.TRAINING_MANAGER))
                .isEqualTo(new Scope.Member("sub", java.util.Set.of(), java.util.Set.of("25"), java.util.Set.of()));
        assertThat(trainer.prefectureScope(StaffRole.TRAINING_MANAGER, StaffRole.PREFECTURE_OFFICER)
                        .prefectures())
                .containsExactlyInAnyOrder("25", "26");
        assertThat(trainer.scope().prefectures()).containsExactly("26");
    }

    @Test
    void acts_for_a_body_only_in_the_role_that_is_held_there() {
        assertThat(caller.actingFor(OTSU, StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER)
                        .body())
                .isEqualTo(OTSU);
        assertThatThrownBy(() -> caller.actingFor(KONAN, StaffRole.CONSULTANT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(EdgeProblem.FOREIGN_BODY));
        assertThatThrownBy(() -> caller.actingFor(new UUID(0, 3), StaffRole.values()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void oversees_a_prefecture_as_its_officer_and_not_by_working_in_it() {
        assertThat(caller.oversees("26")).isTrue();
        assertThat(caller.oversees("25")).isFalse();
        assertThatThrownBy(() -> caller.actingIn("25", StaffRole.PREFECTURE_OFFICER))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(EdgeProblem.FORBIDDEN));
    }

    @Test
    void is_an_operator_by_the_token_alone() {
        assertThat(caller.holds(StaffRole.OPERATOR)).isFalse();
        assertThat(new Caller("sub", null, true, List.of()).holds(StaffRole.OPERATOR))
                .isTrue();
        assertThatThrownBy(() -> caller.require(StaffRole.OPERATOR, StaffRole.AUDITOR))
                .isInstanceOf(ProblemException.class);
    }
}
