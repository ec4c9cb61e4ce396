package jp.tsunagi.intake.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A family is pointed to an agency that is expected to see to it (紹介). Lighter than a handoff: the center stays responsible
 * and asks later what came of it.
 *
 * @param agency known from the directory
 * @param introducedAt when
 */
public record Introduction(UUID id, UUID agency, Instant introducedAt) {
    /** How long the outcome may stay unknown before it shows up as a finding. */
    static final Duration OUTCOME_WITHIN = Duration.ofDays(14);

    /** Until when the outcome should be known. */
    public Instant outcomeDue() {
        return introducedAt.plus(OUTCOME_WITHIN);
    }
}
