package jp.tsunagi.intake.consultation.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;

/**
 * How long things may wait before they are findings.
 *
 * @param owner how long a consultation may lie with the duty desk
 * @param urgent how long an urgent one may go without anybody who sees to it
 * @param disposition how many working days it may be open, 1 or more; the first counts from the day after
 */
public record FindingTerms(Duration owner, Duration urgent, int disposition) {
    /** The parameters of the conditions at an instant. */
    Map<String, Object> at(Instant now) {
        return Map.of(
                "now", now.atOffset(ZoneOffset.UTC),
                "ownerless", now.minus(owner).atOffset(ZoneOffset.UTC),
                "untouched", now.minus(urgent).atOffset(ZoneOffset.UTC),
                "undisposed", openBefore(Japan.day(now)).atOffset(ZoneOffset.UTC));
    }

    /** What has been open since an earlier instant should have come to its end before this day. */
    Instant openBefore(LocalDate day) {
        var first = day;
        while (!WorkingDays.after(first.minusDays(1), disposition).isBefore(day)) {
            first = first.minusDays(1);
        }
        return first.atStartOfDay(Japan.ZONE).toInstant();
    }
}
