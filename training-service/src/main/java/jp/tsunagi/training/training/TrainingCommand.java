package jp.tsunagi.training.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;

/** What can be asked of a training. */
public sealed interface TrainingCommand {
    /**
     * Plans a training; one that was held before it came on the platform may be planned afterwards.
     *
     * @param id random
     * @param prefecture the prefecture that holds it, two digits
     * @param title what it is called; names no person
     * @param fiscalYear the fiscal year it belongs to, by its first calendar year
     * @param days its days in Japan, at least one
     * @param capacity how many may take part, 1 or more
     * @param subsidized whether it belongs to the subsidized program (医療的ケア児等総合支援事業)
     */
    record PlanTraining(
            UUID id,
            String prefecture,
            CourseKind kind,
            String title,
            int fiscalYear,
            List<LocalDate> days,
            int capacity,
            TrainingMethod method,
            boolean subsidized)
            implements TrainingCommand {
        public PlanTraining {
            days = List.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a training has a day");
            }
        }
    }

    /** Enrolls trainees, each named once; those who are enrolled already stay enrolled as they are. */
    record EnrollTrainees(List<Trainee> trainees) implements TrainingCommand {
        public EnrollTrainees {
            trainees = List.copyOf(trainees);
        }
    }

    /**
     * Records by list who came when; with it the training has been held. Enrolled trainees whom the list does not name did
     * not come.
     *
     * @param today the day in Japan, by the business clock
     */
    record RecordAttendance(List<Presence> presences, LocalDate today) implements TrainingCommand {
        public RecordAttendance {
            presences = List.copyOf(presences);
        }
    }

    /**
     * Certifies the completion of those who came on every day. There are no make-up days: who missed one starts over in
     * another training.
     *
     * @param on the day in Japan from which the completion counts
     * @param today the day in Japan, by the business clock
     */
    record CertifyCompletion(LocalDate on, LocalDate today) implements TrainingCommand {}
}
