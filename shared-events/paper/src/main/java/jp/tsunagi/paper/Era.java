package jp.tsunagi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.tsunagi.contracts.Japan;

/** Dates as Japanese papers write them (和暦): the first year of an era is 元年. */
public final class Era {
    private Era() {}

    /**
     * A day, as 令和8年9月30日.
     *
     * @throws java.time.DateTimeException before 1873, when Japan counted its days otherwise
     */
    public static String day(LocalDate day) {
        var japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE)
                + (year == 1 ? "元" : Integer.toString(year)) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日";
    }

    /** A moment in Japan, as 令和8年9月30日 14時05分. */
    public static String moment(Instant moment) {
        var there = LocalDateTime.ofInstant(moment, Japan.ZONE);
        return day(there.toLocalDate()) + " %d時%02d分".formatted(there.getHour(), there.getMinute());
    }
}
