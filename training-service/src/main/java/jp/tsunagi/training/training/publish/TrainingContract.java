package jp.tsunagi.training.training.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.training.training.Attendee;
import jp.tsunagi.training.training.Trainee;
import jp.tsunagi.training.training.Training;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;

/** Private event to public event: numbers of people, never who they are. */
public final class TrainingContract {
    /** The same people always make the same list. */
    private static final Comparator<Attendance> ORDER = Comparator.comparing(Attendance::municipality)
            .thenComparing(Attendance::sector)
            .thenComparing(Attendance::occupation);

    private TrainingContract() {}

    /** The public event of a stored one, if trainings' events tell it to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Training.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(TrainingEvent event) {
        return switch (event) {
            case TrainingPlanned e ->
                Optional.of(new jp.tsunagi.contracts.training.TrainingPlanned(
                        e.id(),
                        e.prefecture(),
                        e.kind(),
                        e.fiscalYear(),
                        e.firstDay(),
                        e.lastDay(),
                        e.days().size(),
                        e.capacity(),
                        e.method(),
                        e.subsidized()));
            case TraineesEnrolled _ -> Optional.empty();
            case TrainingHeld e ->
                Optional.of(new jp.tsunagi.contracts.training.TrainingHeld(
                        e.id(),
                        e.prefecture(),
                        e.kind(),
                        e.fiscalYear(),
                        e.heldOn(),
                        e.capacity(),
                        e.enrolled(),
                        attendance(e.attendees())));
            case CompletionCertified e ->
                Optional.of(new jp.tsunagi.contracts.training.CompletionCertified(
                        e.id(),
                        e.prefecture(),
                        e.kind(),
                        e.certifiedOn(),
                        e.completed().size()));
        };
    }

    private static List<Attendance> attendance(List<Attendee> attendees) {
        return attendees.stream()
                .collect(groupingBy(attendee -> Likeness.of(attendee.trainee()), counting()))
                .entrySet()
                .stream()
                .map(row -> row.getKey().counted(row.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** What people are counted by. */
    private record Likeness(Sector sector, String municipality, Occupation occupation) {
        static Likeness of(Trainee trainee) {
            return new Likeness(trainee.sector(), trainee.municipality(), trainee.occupation());
        }

        Attendance counted(long attendees) {
            return new Attendance(sector, municipality, occupation, Math.toIntExact(attendees));
        }
    }
}
