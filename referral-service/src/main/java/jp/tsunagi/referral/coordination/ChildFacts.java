package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case knows of its child beyond who it is, as far as coordination depends on it.
 *
 * @param livesIn where the child lives when that is not where it was thought to, five digits; null while nothing was noted
 * @param careEndedOn the day on which medical care ended, whatever the cause; null while it goes on
 */
public record ChildFacts(@Nullable String livesIn, @Nullable LocalDate careEndedOn) {
    /** Before anything was noted. */
    public static final ChildFacts UNKNOWN = new ChildFacts(null, null);

    /** With the child living there. */
    public ChildFacts in(String municipality) {
        return new ChildFacts(municipality, careEndedOn);
    }

    /** With care that ended on that day; null when it goes on. */
    public ChildFacts careEnded(@Nullable LocalDate on) {
        return new ChildFacts(livesIn, on);
    }
}
