package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import org.jspecify.annotations.Nullable;

/**
 * A training.
 *
 * @param key the plan's word for it
 * @param kind what kind of training
 * @param title its name
 * @param fiscalYear by its first calendar year
 * @param days in order
 * @param capacity how many may take part
 * @param method how it is held
 * @param subsidized whether the program for it pays
 * @param plannedOn the day on which it is planned
 * @param enrolledOn the day on which trainees enroll; null before that
 * @param trainees who enroll
 * @param heldRecordedOn the day on which attendance is recorded; null before that
 * @param certifiedOn the day of certification; null before that
 */
public record Training(
        String key,
        CourseKind kind,
        String title,
        int fiscalYear,
        List<LocalDate> days,
        int capacity,
        TrainingMethod method,
        boolean subsidized,
        LocalDate plannedOn,
        @Nullable LocalDate enrolledOn,
        List<Trainee> trainees,
        @Nullable LocalDate heldRecordedOn,
        @Nullable LocalDate certifiedOn) {

    public Training {
        days = List.copyOf(days);
        trainees = List.copyOf(trainees);
    }

    /**
     * Somebody who enrolls.
     *
     * @param id random
     * @param sector where they work
     * @param occupation what they work as
     * @param municipality where their agency is
     * @param attends the numbers of the days they come on, from 1; empty when they stay away
     */
    public record Trainee(UUID id, Sector sector, Occupation occupation, String municipality, List<Integer> attends) {
        public Trainee {
            attends = List.copyOf(attends);
        }
    }
}
