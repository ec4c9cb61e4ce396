package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a body is responsible for a case.
 *
 * @param municipality the municipality that the case is held for meanwhile, five digits; null while not known
 * @param from the day in Japan on which it became responsible
 * @param until the day on which the next one did, or the case was closed; null while it is responsible
 */
public record Tenure(
        UUID body,
        @Nullable String municipality,
        LocalDate from,
        @Nullable LocalDate until) {

    static Tenure begun(UUID body, @Nullable String municipality, LocalDate on) {
        return new Tenure(body, municipality, on, null);
    }

    Tenure ended(LocalDate on) {
        return new Tenure(body, municipality, from, on);
    }

    /** Whether it was responsible at some time of that day: on the day of a handoff, both bodies were. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
