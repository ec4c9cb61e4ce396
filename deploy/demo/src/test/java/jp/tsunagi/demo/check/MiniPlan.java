package jp.tsunagi.demo.check;

import static jp.tsunagi.contracts.intake.CareDetail.ENEMA;
import static jp.tsunagi.contracts.intake.CareDetail.OXYGEN;
import static jp.tsunagi.contracts.intake.CareDetail.SUCTION;
import static jp.tsunagi.contracts.intake.CareDetail.TRACHEOSTOMY;
import static jp.tsunagi.contracts.intake.CareDetail.VENTILATOR;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.intake.WatchLevel;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.demo.plan.Child;
import jp.tsunagi.demo.plan.Child.Assessment;
import jp.tsunagi.demo.plan.Child.Stay;
import jp.tsunagi.demo.plan.Consultation;
import jp.tsunagi.demo.plan.Consultation.Ending;
import jp.tsunagi.demo.plan.Coordination;
import jp.tsunagi.demo.plan.Coordination.Answer;
import jp.tsunagi.demo.plan.Coordination.Closing;
import jp.tsunagi.demo.plan.Coordination.Done;
import jp.tsunagi.demo.plan.Coordination.FollowUp;
import jp.tsunagi.demo.plan.Coordination.Offer;
import jp.tsunagi.demo.plan.DemoPlan;
import jp.tsunagi.demo.plan.Training;
import jp.tsunagi.demo.plan.Training.Trainee;
import jp.tsunagi.demo.plan.Zone;
import org.jspecify.annotations.Nullable;

/** A plan small enough to be counted by hand, from 2025-11-25 to 2026-02-10. */
final class MiniPlan {
    static final LocalDate LAST = LocalDate.of(2026, 2, 10);

    private static final String OTSU = "25201";
    private static final String KUSATSU = "25206";
    private static final UUID CENTER = new UUID(25, 1);

    private MiniPlan() {}

    static DemoPlan plan() {
        return new DemoPlan(
                1,
                LocalDate.of(2025, 11, 25),
                LAST,
                List.of(),
                List.of(),
                List.of(),
                children(),
                consultations(),
                cases(),
                trainings());
    }

    /** Three in care in Shiga, one moved to Kyoto, one whose care has ended. */
    private static List<Child> children() {
        return List.of(
                // 8 months old; 10 + 8 + 8 + 2 + 1 points, the tracheostomy's watching not added: 29.
                child(
                        "2025-06-15",
                        List.of(stay(OTSU)),
                        true,
                        List.of(assessment(false, OXYGEN), assessment(false, VENTILATOR, TRACHEOSTOMY, SUCTION))),
                // 6 years since 1 February by the month of birth, still before school; 3 points.
                child("2020-02-20", List.of(stay(KUSATSU)), false, List.of(assessment(true, ENEMA))),
                // Moved from Kusatsu to Otsu; 17, not at a school; no points.
                child(
                        "2008-09-01",
                        List.of(stay(KUSATSU), new Stay(OTSU, day("2026-01-20"), day("2026-01-22"))),
                        false,
                        List.of(assessment(false))),
                child(
                        "2018-05-05",
                        List.of(stay(OTSU), new Stay("26100", day("2026-01-20"), day("2026-01-22"))),
                        true,
                        List.of(assessment(false, OXYGEN))),
                ended(child("2018-05-05", List.of(stay(OTSU)), true, List.of(assessment(false, OXYGEN)))));
    }

    private static Child child(String birth, List<Stay> stays, boolean severe, List<Assessment> assessments) {
        return new Child(
                "child " + birth,
                CENTER,
                "somebody",
                "北川 陽太",
                "きたかわ はるた",
                "077-000-0000",
                day(birth),
                day("2025-12-01"),
                day("2025-12-01"),
                null,
                stays,
                severe ? LivingPlace.HOSPITAL : LivingPlace.HOME,
                false,
                severe,
                false,
                assessments,
                null);
    }

    private static Child ended(Child child) {
        return new Child(
                "ended",
                child.center(),
                child.account(),
                child.name(),
                child.kana(),
                child.contact(),
                child.birthDate(),
                child.since(),
                child.identifiedOn(),
                null,
                child.stays(),
                child.livingPlace(),
                child.ableToMove(),
                child.severe(),
                child.enrolled(),
                child.assessments(),
                day("2026-01-30"));
    }

    private static Stay stay(String municipality) {
        return new Stay(municipality, day("2025-12-01"), day("2025-12-01"));
    }

    private static Assessment assessment(boolean otherCare, CareDetail... details) {
        return new Assessment(
                day("2025-12-02"),
                Stream.of(details)
                        .map(detail -> new AssessedCare(detail, WatchLevel.HIGH))
                        .toList(),
                otherCare);
    }

    private static List<Consultation> consultations() {
        return List.of(
                consultation(
                        "2025-11-27",
                        OTSU,
                        Set.of(ConsultationTheme.SCHOOL, ConsultationTheme.SIBLINGS),
                        Disposition.INFORMED),
                consultation("2025-12-01", OTSU, Set.of(ConsultationTheme.SCHOOL), Disposition.LINKED),
                consultation("2026-02-09", KUSATSU, Set.of(), null),
                consultation("2026-02-10", null, Set.of(ConsultationTheme.OTHER), null));
    }

    private static Consultation consultation(
            String on, @Nullable String place, Set<ConsultationTheme> themes, @Nullable Disposition disposition) {
        return new Consultation(
                "consultation " + on,
                CENTER,
                "somebody",
                OffsetDateTime.parse(on + "T10:00:00+09:00"),
                day(on),
                place,
                Channel.TELEPHONE,
                InquirerKind.MOTHER,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                themes,
                "NORMAL",
                null,
                null,
                null,
                null,
                null,
                null,
                disposition == null ? null : new Ending(day(on).plusDays(1), disposition));
    }

    /** One handed off and closed, one declined and offered again, one without an offer. */
    private static List<Coordination> cases() {
        return List.of(
                coordination(
                        OTSU,
                        "2025-11-27",
                        List.of(offer("2025-12-01", Answer.ACCEPTED, null)),
                        List.of(
                                followUp(1, "2026-01-05", done("2026-01-06", CarerWork.RETURNED)),
                                followUp(2, "2026-02-02", done("2026-02-02", null)),
                                followUp(3, "2026-02-20", null),
                                followUp(12, "2026-12-01", null)),
                        new Closing(day("2026-02-09"), "somebody", CaseOutcome.SUPPORT_IN_PLACE)),
                coordination(
                        KUSATSU,
                        "2025-12-15",
                        List.of(
                                offer("2025-12-22", Answer.DECLINED, DeclineReason.NO_RESOURCE),
                                offer("2026-01-05", Answer.ACCEPTED, null)),
                        List.of(
                                followUp(1, "2026-02-09", null),
                                followUp(2, "2026-02-16", null),
                                followUp(3, "2026-04-06", null)),
                        null),
                coordination(
                        KUSATSU, "2026-02-02", List.of(offer("2026-02-09", Answer.PENDING, null)), List.of(), null));
    }

    private static Coordination coordination(
            String municipality,
            String openedOn,
            List<Offer> offers,
            List<FollowUp> followUps,
            @Nullable Closing closing) {
        return new Coordination(
                "case " + openedOn,
                "consultation",
                "somebody",
                municipality,
                day(openedOn),
                List.of(),
                List.of(),
                offers,
                followUps,
                closing);
    }

    private static Offer offer(String on, Answer answer, @Nullable DeclineReason reason) {
        return new Offer("offer " + on, Zone.OTSU, day(on), 5, answer, day(on).plusDays(1), reason);
    }

    private static FollowUp followUp(int months, String dueOn, @Nullable Done done) {
        return new FollowUp("follow-up " + dueOn, months, day(dueOn), done);
    }

    private static Done done(String on, @Nullable CarerWork carerWork) {
        return new Done(day(on), "somebody", FollowUpOutcome.STABLE, carerWork);
    }

    /** One held with three enrolled, of whom one stayed away and one missed a day; one to come this month. */
    private static List<Training> trainings() {
        return List.of(
                training(
                        CourseKind.SUPPORTER,
                        List.of(day("2026-01-08"), day("2026-01-09")),
                        List.of(
                                trainee(OTSU, Occupation.NURSE, List.of(1, 2)),
                                trainee(KUSATSU, Occupation.NURSE, List.of(2)),
                                trainee(OTSU, Occupation.TEACHER, List.of())),
                        day("2026-01-09"),
                        day("2026-01-20")),
                training(CourseKind.COORDINATOR, List.of(day("2026-02-25")), List.of(), null, null),
                training(CourseKind.COORDINATOR, List.of(day("2026-03-25")), List.of(), null, null));
    }

    private static Training training(
            CourseKind kind,
            List<LocalDate> days,
            List<Trainee> trainees,
            @Nullable LocalDate held,
            @Nullable LocalDate certified) {
        return new Training(
                "training " + days,
                kind,
                "研修",
                2025,
                days,
                20,
                TrainingMethod.IN_PERSON,
                true,
                day("2025-12-01"),
                day("2025-12-10"),
                trainees,
                held,
                certified);
    }

    private static Trainee trainee(String municipality, Occupation occupation, List<Integer> attends) {
        return new Trainee(
                UUID.randomUUID(),
                occupation == Occupation.NURSE ? Sector.MEDICAL : Sector.EDUCATION,
                occupation,
                municipality,
                attends);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
