package jp.tsunagi.reporting.oversight.assignment;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.AssignStaff;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.RecordDeparture;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffLeft;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AgencyElsewhere;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AlreadyEnded;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.CenterNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.EndsBeforeItBegins;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.LeftBeforeItBegan;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.NeverAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.PostNeverChanges;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.RoleNotAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.SubjectUnfit;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownCenter;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownMunicipality;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownPrefecture;
import jp.tsunagi.testing.DeciderSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignmentTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-9000-000000000004");
    private static final UUID OTSU_CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final UUID AGENCY = UUID.fromString("25000000-0000-4000-8000-0000000000a1");
    private static final UUID OTHER_CENTER = UUID.fromString("25000000-0000-4000-8000-000000000002");
    private static final String ACCOUNT = "00000000-0000-4000-8000-000000000004";
    private static final String OTSU = "25201";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);
    private static final Post CONSULTANT = new Post(StaffRole.CONSULTANT, "25", OTSU_CENTER, null);

    private final AssignmentEvent assigned = new StaffAssigned(ID, ACCOUNT, CONSULTANT, FROM, null);
    private final AssignmentEvent left = new StaffLeft(ID, ACCOUNT, TODAY);

    @Test
    void an_account_is_assigned_to_a_post_at_a_center() {
        assignment().when(assign(CONSULTANT, FROM, null)).then(assigned);
    }

    @Test
    void the_same_assignment_again_changes_nothing() {
        assignment().given(assigned).when(assign(CONSULTANT, FROM, null)).thenNothing();
    }

    @Test
    void its_days_can_be_corrected() {
        assignment()
                .given(assigned)
                .when(assign(CONSULTANT, FROM, TO))
                .then(new StaffAssigned(ID, ACCOUNT, CONSULTANT, FROM, TO));
    }

    @Test
    void it_may_last_a_single_day_but_not_end_before_it_begins() {
        assignment().when(assign(CONSULTANT, FROM, FROM)).then(new StaffAssigned(ID, ACCOUNT, CONSULTANT, FROM, FROM));
        assignment().when(assign(CONSULTANT, FROM, FROM.minusDays(1))).thenRejected(new EndsBeforeItBegins());
    }

    @Test
    void account_and_post_never_change() {
        assignment()
                .given(assigned)
                .when(new AssignStaff(ID, "another", CONSULTANT, FROM, null, "25", null, TODAY))
                .thenRejected(new PostNeverChanges());
        assignment()
                .given(assigned)
                .when(assign(new Post(StaffRole.CENTER_MANAGER, "25", OTSU_CENTER, null), FROM, null))
                .thenRejected(new PostNeverChanges());
        assignment()
                .given(assigned)
                .when(assign(new Post(StaffRole.CONSULTANT, "25", OTHER_CENTER, null), FROM, null))
                .thenRejected(new PostNeverChanges());
    }

    @Test
    void a_center_that_is_unknown_or_stands_in_another_prefecture_is_rejected_alike() {
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, CONSULTANT, FROM, null, null, null, TODAY))
                .thenRejected(new UnknownCenter());
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, CONSULTANT, FROM, null, "26", null, TODAY))
                .thenRejected(new UnknownCenter());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSULTANT", "CENTER_MANAGER"})
    void who_works_at_a_center_is_assigned_to_one(StaffRole role) {
        assignment().when(assign(new Post(role, "25", null, null), FROM, null)).thenRejected(new BodyRequired());
    }

    @ParameterizedTest
    @EnumSource(names = {"MUNICIPAL_OFFICER", "MUNICIPAL_SYSTEM", "PREFECTURE_OFFICER", "PREFECTURE_SYSTEM", "AUDITOR"})
    void nobody_else_gets_into_a_center_by_an_assignment(StaffRole role) {
        assignment()
                .when(assign(new Post(role, "25", OTSU_CENTER, OTSU), FROM, null))
                .thenRejected(new BodyNotForRole());
    }

    @Test
    void a_local_coordinator_gets_into_no_center_either() {
        var post = new Post(StaffRole.LOCAL_COORDINATOR, "25", OTSU_CENTER, OTSU);
        assignment().when(assign(post, FROM, null)).thenRejected(new CenterNotForRole());
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, post, FROM, null, "26", null, TODAY))
                .thenRejected(new CenterNotForRole());
    }

    @Test
    void a_local_coordinator_may_work_for_an_agency_and_then_does_so_in_a_municipality() {
        var post = new Post(StaffRole.LOCAL_COORDINATOR, "25", AGENCY, OTSU);
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, post, FROM, null, null, null, TODAY))
                .then(new StaffAssigned(ID, ACCOUNT, post, FROM, null));
        assignment()
                .when(new AssignStaff(
                        ID,
                        ACCOUNT,
                        new Post(StaffRole.LOCAL_COORDINATOR, "25", AGENCY, null),
                        FROM,
                        null,
                        null,
                        null,
                        TODAY))
                .thenRejected(new MunicipalityRequired());
    }

    @Test
    void nobody_is_assigned_to_an_agency_that_is_known_to_stand_in_another_prefecture() {
        var post = new Post(StaffRole.LOCAL_COORDINATOR, "25", AGENCY, OTSU);
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, post, FROM, null, null, "26", TODAY))
                .thenRejected(new AgencyElsewhere());
        assignment()
                .when(new AssignStaff(ID, ACCOUNT, post, FROM, null, null, "25", TODAY))
                .then(new StaffAssigned(ID, ACCOUNT, post, FROM, null));
    }

    @Test
    void a_local_coordinator_without_an_agency_may_be_without_a_municipality() {
        var post = new Post(StaffRole.LOCAL_COORDINATOR, "25", null, null);
        assignment().when(assign(post, FROM, null)).then(new StaffAssigned(ID, ACCOUNT, post, FROM, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"MUNICIPAL_OFFICER", "MUNICIPAL_SYSTEM"})
    void who_works_for_a_municipality_is_assigned_to_one(StaffRole role) {
        assignment()
                .when(assign(new Post(role, "25", null, null), FROM, null))
                .thenRejected(new MunicipalityRequired());
        var post = new Post(role, "25", null, OTSU);
        assignment().when(assign(post, FROM, null)).then(new StaffAssigned(ID, ACCOUNT, post, FROM, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFECTURE_OFFICER", "PREFECTURE_SYSTEM", "AUDITOR"})
    void who_works_for_a_prefecture_needs_no_other_place(StaffRole role) {
        var post = new Post(role, "25", null, null);
        assignment().when(assign(post, FROM, null)).then(new StaffAssigned(ID, ACCOUNT, post, FROM, null));
        assignment()
                .when(assign(new Post(role, "25", null, OTSU), FROM, null))
                .thenRejected(new MunicipalityNotForRole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25999", "26202", "26101", "25000"})
    void a_municipality_that_is_unknown_or_elsewhere_is_rejected(String code) {
        assignment()
                .when(assign(new Post(StaffRole.MUNICIPAL_OFFICER, "25", null, code), FROM, null))
                .thenRejected(new UnknownMunicipality());
    }

    @Test
    void operators_are_not_assigned() {
        assignment()
                .when(assign(new Post(StaffRole.OPERATOR, "25", null, null), FROM, null))
                .thenRejected(new RoleNotAssigned());
    }

    @Test
    void a_prefecture_that_does_not_exist_is_rejected() {
        assignment()
                .when(assign(new Post(StaffRole.AUDITOR, "48", null, null), FROM, null))
                .thenRejected(new UnknownPrefecture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "大津 花子", "hanako@example.jp", "-x"})
    void an_account_is_no_name_and_no_address(String subject) {
        assignment()
                .when(new AssignStaff(ID, subject, CONSULTANT, FROM, null, "25", null, TODAY))
                .thenRejected(new SubjectUnfit());
    }

    @Test
    void an_assignment_ends_with_a_departure() {
        assignment().given(assigned).when(new RecordDeparture(ACCOUNT, TODAY)).then(left);
    }

    @Test
    void a_departure_may_come_on_the_first_day_but_not_before() {
        assignment().given(assigned).when(new RecordDeparture(ACCOUNT, FROM)).then(new StaffLeft(ID, ACCOUNT, FROM));
        assignment()
                .given(assigned)
                .when(new RecordDeparture(ACCOUNT, FROM.minusDays(1)))
                .thenRejected(new LeftBeforeItBegan());
    }

    @Test
    void a_departure_after_the_last_day_is_rejected() {
        var limited = new StaffAssigned(ID, ACCOUNT, CONSULTANT, FROM, TO);
        assignment()
                .given(limited)
                .when(new RecordDeparture(ACCOUNT, TO.plusDays(1)))
                .thenRejected(new AlreadyEnded());
        assignment().given(limited).when(new RecordDeparture(ACCOUNT, TO)).then(new StaffLeft(ID, ACCOUNT, TO));
    }

    @Test
    void what_has_ended_stays_ended() {
        assignment()
                .given(assigned, left)
                .when(new RecordDeparture(ACCOUNT, TODAY))
                .thenNothing();
        assignment()
                .given(assigned, left)
                .when(new RecordDeparture(ACCOUNT, TODAY.plusDays(1)))
                .thenRejected(new AlreadyEnded());
        assignment().given(assigned, left).when(assign(CONSULTANT, FROM, null)).thenRejected(new AlreadyEnded());
    }

    @Test
    void nobody_leaves_where_they_were_never_assigned() {
        assignment().when(new RecordDeparture(ACCOUNT, TODAY)).thenRejected(new NeverAssigned());
        assignment().given(assigned).when(new RecordDeparture("another", TODAY)).thenRejected(new NeverAssigned());
    }

    private static DeciderSpecification<AssignmentCommand, AssignmentState, AssignmentEvent> assignment() {
        return specify(new Assignment(), Assignment.EVENTS);
    }

    private static AssignStaff assign(Post post, LocalDate from, @Nullable LocalDate to) {
        return new AssignStaff(ID, ACCOUNT, post, from, to, "25", null, TODAY);
    }
}
