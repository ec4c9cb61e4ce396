package jp.tsunagi.service.member;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as last heard of.
 *
 * @param validFrom the first day in Japan on which it holds
 * @param validTo the last day; null while open; before {@code validFrom} when it ended before it began
 * @param number the sequence of the event that was folded last
 */
public record MembershipRow(
        UUID assignment,
        String subject,
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long number) {
    /** The same, holding no longer from a day on; an end that was set earlier stays. */
    MembershipRow endedFrom(LocalDate firstDayWithout, long number) {
        var last = firstDayWithout.minusDays(1);
        return new MembershipRow(
                assignment,
                subject,
                role,
                prefecture,
                body,
                municipality,
                validFrom,
                validTo != null && validTo.isBefore(last) ? validTo : last,
                number);
    }
}
