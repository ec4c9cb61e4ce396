package jp.tsunagi.service.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.OpeningHours;

/**
 * A support center as last heard of.
 *
 * @param prefecture two digits
 * @param municipalities its area, codes of five digits; empty while none is assigned
 * @param openingHours when it is open in an ordinary week, Japan time; empty while not set
 * @param number the sequence of the event that was folded last
 */
public record CenterRow(
        UUID id,
        String prefecture,
        String name,
        List<String> municipalities,
        List<OpeningHours> openingHours,
        long number) {
    public CenterRow {
        municipalities = List.copyOf(municipalities);
        openingHours = List.copyOf(openingHours);
    }

    /** Whether the center is closed at this moment by its opening hours; never while none are set. */
    public boolean closedAt(Instant moment) {
        var there = LocalDateTime.ofInstant(moment, Japan.ZONE);
        return !openingHours.isEmpty() && openingHours.stream().noneMatch(hours -> hours.covers(there));
    }

    /** When the center opens next after this moment, by its hours of an ordinary week; never known while none are set. */
    public Optional<Instant> opensAfter(Instant moment) {
        var today = Japan.day(moment);
        return openingHours.stream()
                .map(hours -> {
                    var day = today.with(TemporalAdjusters.nextOrSame(hours.dayOfWeek()));
                    var opens = day.atTime(hours.opens()).atZone(Japan.ZONE).toInstant();
                    return opens.isAfter(moment) ? opens : opens.plus(Duration.ofDays(7));
                })
                .min(Comparator.naturalOrder());
    }
}
