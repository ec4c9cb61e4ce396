package jp.tsunagi.reporting.oversight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffLeft;
import jp.tsunagi.reporting.oversight.assignment.Post;
import jp.tsunagi.reporting.oversight.center.CenterEvent.CenterRegistered;
import jp.tsunagi.reporting.oversight.center.OpeningSpan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OversightContractTest {
    private static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final UUID ASSIGNMENT = UUID.fromString("00000000-0000-4000-9000-000000000004");
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    @Test
    void a_registered_center_is_told_with_area_and_hours() {
        var opens = LocalTime.of(9, 0);
        var closes = LocalTime.of(17, 0);
        assertThat(OversightContract.translate(new CenterRegistered(
                        CENTER,
                        "湖南センター",
                        "25",
                        List.of("25206"),
                        List.of(new OpeningSpan(DayOfWeek.MONDAY, opens, closes)))))
                .isEqualTo(new jp.tsunagi.contracts.oversight.CenterRegistered(
                        CENTER,
                        "25",
                        "湖南センター",
                        List.of("25206"),
                        List.of(new OpeningHours(DayOfWeek.MONDAY, opens, closes))));
    }

    @Test
    void an_assignment_is_told_with_its_post_and_days() {
        assertThat(OversightContract.translate(new StaffAssigned(
                        ASSIGNMENT, "account", new Post(StaffRole.CONSULTANT, "25", CENTER, null), FROM, null)))
                .isEqualTo(new jp.tsunagi.contracts.oversight.StaffAssigned(
                        ASSIGNMENT, "account", StaffRole.CONSULTANT, "25", CENTER, null, FROM, null));
        assertThat(OversightContract.translate(new StaffAssigned(
                        ASSIGNMENT,
                        "account",
                        new Post(StaffRole.MUNICIPAL_OFFICER, "25", null, "25201"),
                        FROM,
                        FROM.plusYears(1))))
                .isEqualTo(new jp.tsunagi.contracts.oversight.StaffAssigned(
                        ASSIGNMENT,
                        "account",
                        StaffRole.MUNICIPAL_OFFICER,
                        "25",
                        null,
                        "25201",
                        FROM,
                        FROM.plusYears(1)));
    }

    @Test
    void a_departure_is_told() {
        assertThat(OversightContract.translate(new StaffLeft(ASSIGNMENT, "account", FROM)))
                .isEqualTo(new jp.tsunagi.contracts.oversight.StaffLeft(ASSIGNMENT, "account", FROM));
    }
}
