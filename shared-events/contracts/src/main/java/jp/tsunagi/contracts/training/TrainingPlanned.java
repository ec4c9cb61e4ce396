package jp.tsunagi.contracts.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A training is planned (研修の計画, 様式11).
 *
 * @param training the training's id
 * @param prefecture the prefecture that holds it, two digits of JIS X 0401
 * @param kind what kind of training
 * @param fiscalYear the fiscal year of all its days, April to March, named by the calendar year it begins in
 * @param firstDay its first day in Japan
 * @param lastDay its last day in Japan
 * @param days how many days it has, 1 or more
 * @param capacity how many may take part, 1 or more
 * @param method how it is held
 * @param subsidized whether it belongs to the subsidized program (医療的ケア児等総合支援事業)
 */
public record TrainingPlanned(
        UUID training,
        String prefecture,
        CourseKind kind,
        int fiscalYear,
        LocalDate firstDay,
        LocalDate lastDay,
        int days,
        int capacity,
        TrainingMethod method,
        boolean subsidized)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, no day or seat, and days outside the fiscal year. */
    public TrainingPlanned {
        Objects.requireNonNull(training, "training");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(kind, "kind");
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a training ends on its first day or later");
        }
        if (Japan.fiscalYear(firstDay) != fiscalYear || Japan.fiscalYear(lastDay) != fiscalYear) {
            throw new IllegalArgumentException("a training's days lie in its fiscal year");
        }
        if (days < 1 || capacity < 1) {
            throw new IllegalArgumentException("a training has a day and a seat or more");
        }
        Objects.requireNonNull(method, "method");
    }
}
