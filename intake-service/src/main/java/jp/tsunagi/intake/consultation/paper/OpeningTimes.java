package jp.tsunagi.intake.consultation.paper;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.oversight.OpeningHours;

/** The opening hours of an ordinary week, as people write them: days with the same hours together. */
final class OpeningTimes {
    private OpeningTimes() {}

    /** A line for each kind of day, from Monday on; as 月・火・金 9:00〜12:00、13:00〜17:00. */
    static List<String> lines(List<OpeningHours> week) {
        var spansOf = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = week.stream()
                    .filter(hours -> hours.dayOfWeek() == day)
                    .sorted((one, other) -> one.opens().compareTo(other.opens()))
                    .map(OpeningTimes::span)
                    .collect(Collectors.joining("、"));
            if (!spans.isEmpty()) {
                spansOf.put(day, spans);
            }
        }
        var daysWith = new LinkedHashMap<String, String>();
        spansOf.forEach((day, spans) -> daysWith.merge(
                spans, day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE), (days, more) -> days + "・" + more));
        return daysWith.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private static String span(OpeningHours hours) {
        var closes = hours.closes();
        // Midnight is the end of the day.
        int hour = closes.getHour() == 0 && closes.getMinute() == 0 ? 24 : closes.getHour();
        return "%d:%02d〜%d:%02d"
                .formatted(hours.opens().getHour(), hours.opens().getMinute(), hour, closes.getMinute());
    }
}
