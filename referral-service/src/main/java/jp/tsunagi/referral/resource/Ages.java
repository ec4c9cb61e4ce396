package jp.tsunagi.referral.resource;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ages a resource is for.
 *
 * @param from the youngest, in years; null for any
 * @param to the oldest, in years, itself included; null for any
 */
public record Ages(@Nullable Integer from, @Nullable Integer to) {
    /** The oldest age that a resource speaks of, in years. */
    public static final int OLDEST = 99;

    /** Whether these are ages, the youngest first. */
    boolean fit() {
        int youngest = Objects.requireNonNullElse(from, 0);
        int oldest = Objects.requireNonNullElse(to, OLDEST);
        return 0 <= youngest && youngest <= oldest && oldest <= OLDEST;
    }
}
