package jp.tsunagi.training.training;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.testing.DeciderSpecification;
import jp.tsunagi.training.training.TrainingCommand.CertifyCompletion;
import jp.tsunagi.training.training.TrainingCommand.EnrollTrainees;
import jp.tsunagi.training.training.TrainingCommand.PlanTraining;
import jp.tsunagi.training.training.TrainingCommand.RecordAttendance;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
import jp.tsunagi.training.training.TrainingRejection.AlreadyCertified;
import jp.tsunagi.training.training.TrainingRejection.AlreadyHeld;
import jp.tsunagi.training.training.TrainingRejection.AlreadyPlanned;
import jp.tsunagi.training.training.TrainingRejection.AttendanceOverEnrollment;
import jp.tsunagi.training.training.TrainingRejection.CertifiedBeforeItsEnd;
import jp.tsunagi.training.training.TrainingRejection.CertifiedInTheFuture;
import jp.tsunagi.training.training.TrainingRejection.DaysOutOfOrder;
import jp.tsunagi.training.training.TrainingRejection.DaysOutsideFiscalYear;
import jp.tsunagi.training.training.TrainingRejection.EnrolledTwice;
import jp.tsunagi.training.training.TrainingRejection.Full;
import jp.tsunagi.training.training.TrainingRejection.NeverPlanned;
import jp.tsunagi.training.training.TrainingRejection.NoSuchDay;
import jp.tsunagi.training.training.TrainingRejection.NotHeld;
import jp.tsunagi.training.training.TrainingRejection.NotOver;
import jp.tsunagi.training.training.TrainingRejection.PresentTwice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingTest {
    private static final UUID ID = UUID.randomUUID();
    private static final List<LocalDate> DAYS = List.of(day(5, 12), day(5, 13), day(6, 9), day(6, 10));
    private static final LocalDate LAST_DAY = day(6, 10);

    private static final Trainee NURSE = new Trainee(UUID.randomUUID(), Sector.MEDICAL, Occupation.NURSE, "25201");
    private static final Trainee SPECIALIST =
            new Trainee(UUID.randomUUID(), Sector.WELFARE, Occupation.CONSULTATION_SPECIALIST, "25206");
    private static final Trainee TEACHER =
            new Trainee(UUID.randomUUID(), Sector.EDUCATION, Occupation.TEACHER, "25204");
    private static final Trainee LATECOMER =
            new Trainee(UUID.randomUUID(), Sector.HEALTH, Occupation.PUBLIC_HEALTH_NURSE, "25202");

    private final TrainingPlanned planned = new TrainingPlanned(
            ID, "25", CourseKind.COORDINATOR, "コーディネーター養成研修", 2025, DAYS, 3, TrainingMethod.IN_PERSON, true);
    private final TraineesEnrolled enrolled = new TraineesEnrolled(ID, List.of(NURSE, SPECIALIST, TEACHER));
    private final TrainingHeld held = new TrainingHeld(
            ID,
            "25",
            CourseKind.COORDINATOR,
            2025,
            LAST_DAY,
            3,
            3,
            List.of(new Attendee(NURSE, List.of(1, 2, 3, 4)), new Attendee(SPECIALIST, List.of(1, 2, 4))));
    private final CompletionCertified certified =
            new CompletionCertified(ID, "25", CourseKind.COORDINATOR, day(6, 20), List.of(NURSE));

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Planning {
        @Test
        void a_training_is_planned_for_days_of_a_fiscal_year() {
            specification().when(plan(2025, DAYS)).then(planned);
        }

        @Test
        void january_to_march_belong_to_the_fiscal_year_that_began_in_april() {
            var winter = List.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 31));
            specification()
                    .when(plan(2025, winter))
                    .then(new TrainingPlanned(
                            ID,
                            "25",
                            CourseKind.COORDINATOR,
                            "コーディネーター養成研修",
                            2025,
                            winter,
                            3,
                            TrainingMethod.IN_PERSON,
                            true));
        }

        @Test
        void every_day_outside_the_fiscal_year_is_named() {
            specification()
                    .when(plan(2025, List.of(day(3, 31), day(4, 1), LocalDate.of(2026, 4, 1))))
                    .thenRejected(new DaysOutsideFiscalYear(List.of(0, 2)));
        }

        @Test
        void each_day_comes_after_the_one_before() {
            specification()
                    .when(plan(2025, List.of(day(5, 12), day(5, 12), day(5, 14), day(5, 13))))
                    .thenRejected(new DaysOutOfOrder(List.of(1, 3)));
        }

        @Test
        void it_is_planned_once() {
            specification().given(planned).when(plan(2025, DAYS)).thenRejected(new AlreadyPlanned());
            specification()
                    .given(planned, enrolled, held, certified)
                    .when(plan(2025, DAYS))
                    .thenRejected(new AlreadyPlanned());
        }

        @Test
        void nothing_happens_to_what_was_never_planned() {
            specification().when(enroll(NURSE)).thenRejected(new NeverPlanned());
            specification().when(attendance(LAST_DAY)).thenRejected(new NeverPlanned());
            specification().when(certify(LAST_DAY, LAST_DAY)).thenRejected(new NeverPlanned());
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Enrolling {
        @Test
        void trainees_enroll_up_to_the_capacity() {
            specification()
                    .given(planned)
                    .when(enroll(NURSE, SPECIALIST, TEACHER))
                    .then(enrolled);
        }

        @Test
        void beyond_the_capacity_nobody_of_the_list_enrolls() {
            specification()
                    .given(planned, new TraineesEnrolled(ID, List.of(NURSE, SPECIALIST)))
                    .when(enroll(TEACHER, LATECOMER))
                    .thenRejected(new Full(1));
        }

        @Test
        void who_is_enrolled_already_stays_so_and_takes_no_second_place() {
            specification()
                    .given(planned, new TraineesEnrolled(ID, List.of(NURSE, SPECIALIST)))
                    .when(enroll(NURSE, TEACHER))
                    .then(new TraineesEnrolled(ID, List.of(TEACHER)));
        }

        @Test
        void enrolling_those_who_are_enrolled_changes_nothing_even_when_it_is_full() {
            specification()
                    .given(planned, enrolled)
                    .when(enroll(TEACHER, NURSE))
                    .thenNothing();
        }

        @Test
        void a_list_names_each_trainee_once() {
            var elsewhere = new Trainee(NURSE.trainee(), Sector.WELFARE, Occupation.NURSE, "25206");
            specification()
                    .given(planned)
                    .when(enroll(NURSE, SPECIALIST, elsewhere))
                    .thenRejected(new EnrolledTwice(List.of(2)));
        }

        @Test
        void nobody_enrolls_once_it_was_held() {
            specification()
                    .given(planned, enrolled, held)
                    .when(enroll(LATECOMER))
                    .thenRejected(new AlreadyHeld());
            specification()
                    .given(planned, enrolled, held, certified)
                    .when(enroll(LATECOMER))
                    .thenRejected(new AlreadyHeld());
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Holding {
        @Test
        void the_list_says_who_came_when_and_whom_it_leaves_out_did_not_come() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(LAST_DAY, present(NURSE, 4, 3, 2, 1), present(SPECIALIST, 1, 2, 4)))
                    .then(held);
        }

        @Test
        void who_came_on_no_day_is_no_attendee() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(
                            LAST_DAY, present(NURSE, 1, 2, 3, 4), present(TEACHER), present(SPECIALIST, 1, 2, 4)))
                    .then(held);
        }

        @Test
        void it_is_not_over_before_its_last_day() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(LAST_DAY.minusDays(1), present(NURSE, 1)))
                    .thenRejected(new NotOver(LAST_DAY));
        }

        @Test
        void only_who_is_enrolled_attends() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(LAST_DAY, present(LATECOMER, 1), present(NURSE, 1)))
                    .thenRejected(new AttendanceOverEnrollment(List.of(0)));
        }

        @Test
        void nobody_comes_on_a_day_that_it_does_not_have() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(LAST_DAY, present(NURSE, 1, 5), present(SPECIALIST, 1, 2), present(TEACHER, 0)))
                    .thenRejected(new NoSuchDay(List.of(0, 2), 4));
        }

        @Test
        void the_list_names_each_trainee_once() {
            specification()
                    .given(planned, enrolled)
                    .when(attendance(LAST_DAY, present(NURSE, 1), present(NURSE, 2)))
                    .thenRejected(new PresentTwice(List.of(1)));
        }

        @Test
        void it_is_held_once() {
            specification()
                    .given(planned, enrolled, held)
                    .when(attendance(LAST_DAY, present(NURSE, 1)))
                    .thenRejected(new AlreadyHeld());
            specification()
                    .given(planned, enrolled, held, certified)
                    .when(attendance(LAST_DAY, present(NURSE, 1)))
                    .thenRejected(new AlreadyHeld());
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Certifying {
        @Test
        void those_who_came_on_every_day_complete_it() {
            specification()
                    .given(planned, enrolled, held)
                    .when(certify(day(6, 20), day(6, 21)))
                    .then(certified);
        }

        @Test
        void it_may_be_certified_on_its_last_day() {
            specification()
                    .given(planned, enrolled, held)
                    .when(certify(LAST_DAY, LAST_DAY))
                    .then(new CompletionCertified(ID, "25", CourseKind.COORDINATOR, LAST_DAY, List.of(NURSE)));
        }

        @Test
        void when_everybody_missed_a_day_nobody_completes_it() {
            var nobodyThroughout = new TrainingHeld(
                    ID,
                    "25",
                    CourseKind.COORDINATOR,
                    2025,
                    LAST_DAY,
                    3,
                    3,
                    List.of(new Attendee(SPECIALIST, List.of(1, 2, 4))));
            specification()
                    .given(planned, enrolled, nobodyThroughout)
                    .when(certify(LAST_DAY, LAST_DAY))
                    .then(new CompletionCertified(ID, "25", CourseKind.COORDINATOR, LAST_DAY, List.of()));
        }

        @Test
        void nothing_is_completed_before_its_last_day_or_in_the_future() {
            specification()
                    .given(planned, enrolled, held)
                    .when(certify(LAST_DAY.minusDays(1), day(6, 21)))
                    .thenRejected(new CertifiedBeforeItsEnd(LAST_DAY));
            specification()
                    .given(planned, enrolled, held)
                    .when(certify(day(6, 22), day(6, 21)))
                    .thenRejected(new CertifiedInTheFuture());
        }

        @Test
        void nothing_is_completed_that_was_not_held() {
            specification()
                    .given(planned, enrolled)
                    .when(certify(LAST_DAY, LAST_DAY))
                    .thenRejected(new NotHeld());
        }

        @Test
        void it_is_certified_once() {
            specification()
                    .given(planned, enrolled, held, certified)
                    .when(certify(day(6, 20), day(6, 21)))
                    .thenRejected(new AlreadyCertified());
        }
    }

    @Test
    void its_prefecture_holds_it_and_nobody_held_what_was_never_planned() {
        var training = new Training();
        assertThat(Training.tenancy(training.evolve(training.initial(), planned)))
                .isEqualTo(new Tenancy("25", null, null));
        assertThatThrownBy(() -> Training.tenancy(training.initial())).isInstanceOf(IllegalStateException.class);
    }

    private static DeciderSpecification<TrainingCommand, TrainingState, TrainingEvent> specification() {
        return specify(new Training(), Training.EVENTS);
    }

    private static PlanTraining plan(int fiscalYear, List<LocalDate> days) {
        return new PlanTraining(
                ID, "25", CourseKind.COORDINATOR, "コーディネーター養成研修", fiscalYear, days, 3, TrainingMethod.IN_PERSON, true);
    }

    private static EnrollTrainees enroll(Trainee... trainees) {
        return new EnrollTrainees(List.of(trainees));
    }

    private static RecordAttendance attendance(LocalDate today, Presence... presences) {
        return new RecordAttendance(List.of(presences), today);
    }

    private static Presence present(Trainee trainee, Integer... days) {
        return new Presence(trainee.trainee(), Set.of(days));
    }

    private static CertifyCompletion certify(LocalDate on, LocalDate today) {
        return new CertifyCompletion(on, today);
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2025, month, dayOfMonth);
    }
}
