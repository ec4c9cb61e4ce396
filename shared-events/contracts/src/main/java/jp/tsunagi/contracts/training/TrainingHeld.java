package jp.tsunagi.contracts.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A training was held (研修の実施, 様式11): who took part, in numbers.
 *
 * @param training the training's id
 * @param prefecture the prefecture that holds it, two digits of JIS X 0401
 * @param kind what kind of training
 * @param fiscalYear the fiscal year of all its days, April to March, named by the calendar year it begins in
 * @param heldOn its last day in Japan, the month it is counted in
 * @param capacity how many could take part, 1 or more
 * @param enrolled how many had enrolled
 * @param attendance those who came on one day or more, by sector, municipality and occupation; each combination once
 */
public record TrainingHeld(
        UUID training,
        String prefecture,
        CourseKind kind,
        int fiscalYear,
        LocalDate heldOn,
        int capacity,
        int enrolled,
        List<Attendance> attendance)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, and numbers that cannot all be right. */
    public TrainingHeld {
        Objects.requireNonNull(training, "training");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(kind, "kind");
        if (Japan.fiscalYear(heldOn) != fiscalYear) {
            throw new IllegalArgumentException("a training's days lie in its fiscal year");
        }
        if (capacity < 1 || enrolled < 0) {
            throw new IllegalArgumentException("a training has a seat or more, and no fewer than nobody enrolled");
        }
        attendance = List.copyOf(attendance);
        if (attendance.stream().mapToInt(Attendance::attendees).sum() > enrolled) {
            throw new IllegalArgumentException("nobody attends who has not enrolled");
        }
        long kinds = attendance.stream()
                .map(row -> List.of(row.sector(), row.municipality(), row.occupation()))
                .distinct()
                .count();
        if (kinds < attendance.size()) {
            throw new IllegalArgumentException("each combination of sector, municipality and occupation has one row");
        }
    }
}
