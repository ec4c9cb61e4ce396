package jp.tsunagi.demo.plan;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.demo.plan.Training.Trainee;
import org.jspecify.annotations.Nullable;

/** Twelve trainings: ten are held, two are yet to come when the demo ends. */
final class Trainings {
    private static final List<Course> COURSES = List.of(
            new Course(CourseKind.SUPPORTER, "支援者養成研修", 2, 40, TrainingMethod.MIXED, true),
            new Course(CourseKind.SUCTION_TYPE_3, "喀痰吸引等研修（第3号）", 2, 20, TrainingMethod.IN_PERSON, false),
            new Course(CourseKind.AD_HOC, "保育所での医療的ケア", 1, 60, TrainingMethod.ONLINE, false),
            new Course(CourseKind.COORDINATOR, "コーディネーター養成研修", 4, 40, TrainingMethod.MIXED, true),
            new Course(CourseKind.SUCTION_TYPE_2, "喀痰吸引等研修（第2号）", 3, 24, TrainingMethod.IN_PERSON, false),
            new Course(CourseKind.AD_HOC, "災害への備え", 1, 80, TrainingMethod.ONLINE, false),
            new Course(CourseKind.SUPPORTER, "支援者養成研修", 2, 40, TrainingMethod.MIXED, true),
            new Course(CourseKind.SUCTION_TYPE_3, "喀痰吸引等研修（第3号）", 2, 20, TrainingMethod.IN_PERSON, false),
            new Course(CourseKind.AD_HOC, "成人期への移行を考える", 1, 50, TrainingMethod.ONLINE, false),
            new Course(CourseKind.COORDINATOR, "コーディネーター養成研修", 4, 40, TrainingMethod.MIXED, true),
            new Course(CourseKind.SUCTION_TYPE_3, "喀痰吸引等研修（第3号）", 2, 20, TrainingMethod.IN_PERSON, false),
            new Course(CourseKind.SUPPORTER, "支援者養成研修", 2, 40, TrainingMethod.MIXED, true));

    private static final int HELD = 10;
    private static final int DAYS_TO_THE_FIRST = 45;
    private static final int DAYS_BETWEEN = 66;
    private static final Map<Occupation, Sector> SECTORS = Map.of(
            Occupation.PHYSICIAN, Sector.MEDICAL,
            Occupation.NURSE, Sector.MEDICAL,
            Occupation.PUBLIC_HEALTH_NURSE, Sector.HEALTH,
            Occupation.CONSULTATION_SPECIALIST, Sector.WELFARE,
            Occupation.CHILDCARE_WORKER, Sector.WELFARE,
            Occupation.TEACHER, Sector.EDUCATION,
            Occupation.CARE_WORKER, Sector.WELFARE,
            Occupation.MUNICIPAL_STAFF, Sector.WELFARE,
            Occupation.OTHER, Sector.LABOR);
    private static final Map<Occupation, Integer> OCCUPATIONS = Weights.of(
            entry(Occupation.PHYSICIAN, 2),
            entry(Occupation.NURSE, 24),
            entry(Occupation.PUBLIC_HEALTH_NURSE, 12),
            entry(Occupation.CONSULTATION_SPECIALIST, 20),
            entry(Occupation.CHILDCARE_WORKER, 12),
            entry(Occupation.TEACHER, 10),
            entry(Occupation.CARE_WORKER, 12),
            entry(Occupation.MUNICIPAL_STAFF, 6),
            entry(Occupation.OTHER, 2));

    private final Dice dice;
    private final Days days;

    Trainings(long seed, Days days) {
        this.dice = new Dice(seed, "trainings");
        this.days = days;
    }

    private record Course(
            CourseKind kind, String title, int days, int capacity, TrainingMethod method, boolean subsidized) {}

    List<Training> all() {
        var trainings = new ArrayList<Training>();
        for (int i = 0; i < COURSES.size(); i++) {
            var begins = i < HELD
                    ? days.first().plusDays(DAYS_TO_THE_FIRST + (long) DAYS_BETWEEN * i)
                    : days.last().plusDays(i == HELD ? 21 : 80);
            trainings.add(training(
                    "training-%02d".formatted(i + 1),
                    COURSES.get(i),
                    days(begins, COURSES.get(i).days())));
        }
        return trainings;
    }

    /** Two days in a row, the next two a week later; all in one fiscal year. */
    private static List<LocalDate> days(LocalDate begins, int howMany) {
        var some = new ArrayList<LocalDate>();
        var day = Days.after(begins, 0);
        for (int i = 0; i < howMany; i++) {
            some.add(day);
            day = Days.after(i % 2 == 0 ? day : day.plusDays(6), 1);
        }
        return fiscalYear(some.getFirst()) == fiscalYear(some.getLast())
                ? some
                : days(LocalDate.of(some.getLast().getYear(), Month.APRIL, 6), howMany);
    }

    private Training training(String key, Course course, List<LocalDate> on) {
        var planned = Days.before(earlier(on.getFirst().minusDays(30), days.last()), dice.between(1, 5));
        var enrolled = Days.before(on.getFirst(), 12);
        var held = Days.after(on.getLast(), dice.between(0, 2));
        var certified = Days.after(held, dice.between(3, 10));
        var trainees = days.isOver(enrolled) ? List.<Trainee>of() : trainees(course);
        return new Training(
                key,
                course.kind(),
                "%d年度 %s".formatted(fiscalYear(on.getFirst()), course.title()),
                fiscalYear(on.getFirst()),
                on,
                course.capacity(),
                course.method(),
                course.subsidized(),
                planned,
                within(enrolled),
                trainees,
                within(held),
                course.kind() == CourseKind.AD_HOC || days.isOver(held) ? null : within(certified));
    }

    private List<Trainee> trainees(Course course) {
        return IntStream.range(0, course.capacity() * dice.between(70, 100) / 100)
                .mapToObj(i -> {
                    var occupation = dice.weighted(OCCUPATIONS);
                    return new Trainee(
                            dice.uuid(),
                            SECTORS.getOrDefault(occupation, Sector.WELFARE),
                            occupation,
                            dice.weighted(Published.BY_MUNICIPALITY),
                            attends(course.days()));
                })
                .toList();
    }

    /** Nearly all come every day; some miss one, a few stay away. */
    private List<Integer> attends(int howMany) {
        var all = IntStream.rangeClosed(1, howMany).boxed().toList();
        int fate = dice.between(0, 99);
        if (fate < 4) {
            return List.of();
        }
        return fate < 12 && howMany > 1
                ? dice.some(all, howMany - 1).stream().sorted().toList()
                : all;
    }

    private @Nullable LocalDate within(LocalDate day) {
        return days.isOver(day) ? null : day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
