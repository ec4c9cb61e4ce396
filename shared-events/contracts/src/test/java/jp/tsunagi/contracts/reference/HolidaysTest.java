package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HolidaysTest {
    @Test
    void the_listed_holidays_are_those_of_the_law() {
        SortedMap<LocalDate, String> byLaw = new TreeMap<>();
        IntStream.rangeClosed(2024, 2028).forEach(year -> byLaw.putAll(holidays(year)));

        assertEquals(
                byLaw,
                new TreeMap<>(Csv.rows("/reference/holidays.csv", "day,name").stream()
                        .collect(toMap(cells -> LocalDate.parse(cells.getFirst()), List::getLast))));
    }

    /** The holidays of a year: articles 2 and 3 of the act on national holidays (国民の祝日に関する法律). */
    private static Map<LocalDate, String> holidays(int year) {
        Map<LocalDate, String> named = named(year);
        Map<LocalDate, String> all = new TreeMap<>(named);
        for (LocalDate holiday : named.keySet()) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate instead = holiday.plusDays(1);
                while (named.containsKey(instead)) {
                    instead = instead.plusDays(1);
                }
                all.put(instead, "休日");
            }
            if (named.containsKey(holiday.plusDays(2))) {
                all.putIfAbsent(holiday.plusDays(1), "休日");
            }
        }
        return all;
    }

    private static Map<LocalDate, String> named(int year) {
        return Map.ofEntries(
                Map.entry(LocalDate.of(year, 1, 1), "元日"),
                Map.entry(monday(2, year, Month.JANUARY), "成人の日"),
                Map.entry(LocalDate.of(year, 2, 11), "建国記念の日"),
                Map.entry(LocalDate.of(year, 2, 23), "天皇誕生日"),
                Map.entry(LocalDate.of(year, 3, equinox(20.8431, year)), "春分の日"),
                Map.entry(LocalDate.of(year, 4, 29), "昭和の日"),
                Map.entry(LocalDate.of(year, 5, 3), "憲法記念日"),
                Map.entry(LocalDate.of(year, 5, 4), "みどりの日"),
                Map.entry(LocalDate.of(year, 5, 5), "こどもの日"),
                Map.entry(monday(3, year, Month.JULY), "海の日"),
                Map.entry(LocalDate.of(year, 8, 11), "山の日"),
                Map.entry(monday(3, year, Month.SEPTEMBER), "敬老の日"),
                Map.entry(LocalDate.of(year, 9, equinox(23.2488, year)), "秋分の日"),
                Map.entry(monday(2, year, Month.OCTOBER), "スポーツの日"),
                Map.entry(LocalDate.of(year, 11, 3), "文化の日"),
                Map.entry(LocalDate.of(year, 11, 23), "勤労感謝の日"));
    }

    private static LocalDate monday(int number, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
    }

    /** The day of the month on which an equinox falls in Japan, by the usual approximation for 1980 to 2099. */
    private static int equinox(double in1980, int year) {
        int years = year - 1980;
        return (int) (in1980 + 0.242194 * years - Math.floorDiv(years, 4));
    }
}
