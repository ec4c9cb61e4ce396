package jp.tsunagi.referral.erasure;

import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of an erasure here. */
public sealed interface ErasureCommand {
    /**
     * Records that the keys are destroyed.
     *
     * @param subject the child's random id
     * @param prefecture of the center that knew the child, two digits
     * @param confirmedOn the day in Japan
     */
    record ConfirmErasure(UUID subject, String prefecture, LocalDate confirmedOn) implements ErasureCommand {}
}
