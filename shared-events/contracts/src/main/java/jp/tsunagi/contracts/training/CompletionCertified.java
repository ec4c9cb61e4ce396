package jp.tsunagi.contracts.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * Completion was certified (修了, 様式11).
 *
 * @param training the training's id
 * @param prefecture the prefecture that holds it, two digits of JIS X 0401
 * @param kind what kind of training
 * @param certifiedOn the day in Japan
 * @param completions how many completed every part
 */
public record CompletionCertified(
        UUID training, String prefecture, CourseKind kind, LocalDate certifiedOn, int completions)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public CompletionCertified {
        Objects.requireNonNull(training, "training");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(certifiedOn, "certifiedOn");
        if (completions < 0) {
            throw new IllegalArgumentException("completions are 0 or more");
        }
    }
}
