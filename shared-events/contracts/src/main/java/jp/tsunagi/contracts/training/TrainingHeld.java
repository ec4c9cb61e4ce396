package jp.tsunagi.contracts.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A training was held (研修の実施, 様式11): who took part, in numbers.
 *
 * @param training the training's id
 * @param prefecture the prefecture that holds it, two digits of JIS X 0401
 * @param kind what kind of training
 * @param fiscalYear the fiscal year, April to March, by its first calendar year
 * @param heldOn its last day in Japan, the month it is counted in
 * @param capacity how many could take part
 * @param enrolled how many had applied
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

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public TrainingHeld {
        Objects.requireNonNull(training, "training");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(heldOn, "heldOn");
        attendance = List.copyOf(attendance);
    }
}
