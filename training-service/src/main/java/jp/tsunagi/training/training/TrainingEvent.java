package jp.tsunagi.training.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;

/** What has happened to a training. What others get to hear of an event stands in the event itself. */
public sealed interface TrainingEvent {
    /** A training was planned; fields as in the command. */
    record TrainingPlanned(
            UUID id,
            String prefecture,
            CourseKind kind,
            String title,
            int fiscalYear,
            List<LocalDate> days,
            int capacity,
            TrainingMethod method,
            boolean subsidized)
            implements TrainingEvent {
        public TrainingPlanned {
            days = List.copyOf(days);
        }

        /** Its first day. */
        public LocalDate firstDay() {
            return days.getFirst();
        }

        /** Its last day. */
        public LocalDate lastDay() {
            return days.getLast();
        }
    }

    /** Trainees enrolled who were not enrolled before. */
    record TraineesEnrolled(UUID id, List<Trainee> trainees) implements TrainingEvent {
        public TraineesEnrolled {
            trainees = List.copyOf(trainees);
        }
    }

    /**
     * The training was held.
     *
     * @param heldOn its last day
     * @param capacity how many could take part
     * @param enrolled how many were enrolled
     * @param attendees those who came, each once
     */
    record TrainingHeld(
            UUID id,
            String prefecture,
            CourseKind kind,
            int fiscalYear,
            LocalDate heldOn,
            int capacity,
            int enrolled,
            List<Attendee> attendees)
            implements TrainingEvent {
        public TrainingHeld {
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * The completion of those who came on every day was certified; none is fine.
     *
     * @param certifiedOn the day in Japan from which it counts
     */
    record CompletionCertified(
            UUID id, String prefecture, CourseKind kind, LocalDate certifiedOn, List<Trainee> completed)
            implements TrainingEvent {
        public CompletionCertified {
            completed = List.copyOf(completed);
        }
    }
}
