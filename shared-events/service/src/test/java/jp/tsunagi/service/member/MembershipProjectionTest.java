package jp.tsunagi.service.member;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipProjectionTest {
    private static final UUID ASSIGNMENT = new UUID(0, 1);
    private static final UUID CENTER = new UUID(0, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static StaffAssigned assigned(StaffRole role, @Nullable LocalDate to) {
        return new StaffAssigned(ASSIGNMENT, "sub-1", role, "25", CENTER, null, APRIL, to);
    }

    private static MembershipRow row(StaffRole role, @Nullable LocalDate to, long number) {
        return new MembershipRow(ASSIGNMENT, "sub-1", role, "25", CENTER, null, APRIL, to, number);
    }

    @Test
    void an_assignment_is_a_row() {
        specify(new MembershipProjection())
                .given(assigned(StaffRole.CONSULTANT, null))
                .then(row(StaffRole.CONSULTANT, null, 1));
    }

    @Test
    void the_newest_word_on_an_assignment_holds() {
        specify(new MembershipProjection())
                .given(assigned(StaffRole.CONSULTANT, null), assigned(StaffRole.CENTER_MANAGER, APRIL))
                .then(row(StaffRole.CENTER_MANAGER, APRIL, 2));
    }

    @Test
    void who_leaves_was_there_until_the_day_before() {
        specify(new MembershipProjection())
                .given(
                        assigned(StaffRole.CONSULTANT, null),
                        new StaffLeft(ASSIGNMENT, "sub-1", LocalDate.of(2026, 10, 1)))
                .then(row(StaffRole.CONSULTANT, LocalDate.of(2026, 9, 30), 2));
    }

    @Test
    void a_leaving_never_makes_an_assignment_longer() {
        specify(new MembershipProjection())
                .given(
                        assigned(StaffRole.CONSULTANT, LocalDate.of(2026, 6, 30)),
                        new StaffLeft(ASSIGNMENT, "sub-1", LocalDate.of(2026, 10, 1)))
                .then(row(StaffRole.CONSULTANT, LocalDate.of(2026, 6, 30), 2));
    }

    @Test
    void who_leaves_on_the_first_day_was_never_there() {
        specify(new MembershipProjection())
                .given(assigned(StaffRole.CONSULTANT, null), new StaffLeft(ASSIGNMENT, "sub-1", APRIL))
                .then(row(StaffRole.CONSULTANT, APRIL.minusDays(1), 2));
    }

    @Test
    void who_comes_back_is_there_again() {
        specify(new MembershipProjection())
                .given(
                        assigned(StaffRole.CONSULTANT, null),
                        new StaffLeft(ASSIGNMENT, "sub-1", LocalDate.of(2026, 10, 1)),
                        assigned(StaffRole.CONSULTANT, null))
                .then(row(StaffRole.CONSULTANT, null, 3));
    }

    @Test
    void who_was_never_assigned_cannot_leave() {
        specify(new MembershipProjection())
                .given(new StaffLeft(ASSIGNMENT, "sub-1", APRIL))
                .thenNoRow();
    }

    @Test
    void a_center_is_a_row_with_its_newest_particulars() {
        var hours = List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        specify(new CenterProjection())
                .given(
                        new CenterRegistered(CENTER, "25", "滋賀", List.of(), List.of()),
                        new CenterRegistered(CENTER, "25", "滋賀県医療的ケア児支援センター", List.of("25201"), hours))
                .then(new CenterRow(CENTER, "25", "滋賀県医療的ケア児支援センター", List.of("25201"), hours, 2));
    }
}
