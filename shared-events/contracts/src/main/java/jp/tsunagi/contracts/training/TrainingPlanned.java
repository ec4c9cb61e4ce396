package jp.tsunagi.contracts.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A training is planned (研修の計画, 様式11).
 *
 * @param training the training's id
 * @param prefecture the prefecture that holds it, two digits of JIS X 0401
 * @param kind what kind of training
 * @param fiscalYear the fiscal year, April to March, by its first calendar year
 * @param firstDay its first day in Japan
 * @param lastDay its last day
 * @param days how many days it has
 * @param capacity how many may take part
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

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public TrainingPlanned {
        Objects.requireNonNull(training, "training");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(method, "method");
    }
}
