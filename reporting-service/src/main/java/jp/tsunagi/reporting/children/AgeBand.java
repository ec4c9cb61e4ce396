package jp.tsunagi.reporting.children;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import jp.tsunagi.contracts.Code;
import org.jspecify.annotations.Nullable;

/**
 * The age bands of the forms (年齢, 様式5). Only the month of birth is known here: an age counts as reached from the first
 * day of that month.
 */
public enum AgeBand implements Code {
    AGE_0("0歳", "Age 0", 0, 0),
    AGE_1_TO_2("1–2歳", "Ages 1 to 2", 1, 2),
    AGE_3_TO_5("3–5歳", "Ages 3 to 5", 3, 5),
    AGE_6_TO_11("6–11歳", "Ages 6 to 11", 6, 11),
    AGE_12_TO_14("12–14歳", "Ages 12 to 14", 12, 14),
    AGE_15_TO_17("15–17歳", "Ages 15 to 17", 15, 17),
    AGE_18_AND_OVER("18歳以上", "Age 18 and over", 18, Integer.MAX_VALUE),
    UNKNOWN("不明", "Not known", -1, -1);

    private static final int MONTHS_OF_A_YEAR = 12;

    private final String japanese;
    private final String english;
    private final int least;
    private final int most;

    AgeBand(String japanese, String english, int least, int most) {
        this.japanese = japanese;
        this.english = english;
        this.least = least;
        this.most = most;
    }

    /**
     * The band on a day of somebody born in a month; {@code UNKNOWN} when the month is not known, or lies after the day.
     */
    public static AgeBand of(@Nullable YearMonth birthMonth, LocalDate day) {
        if (birthMonth == null || birthMonth.atDay(1).isAfter(day)) {
            return UNKNOWN;
        }
        long age = birthMonth.until(YearMonth.from(day), ChronoUnit.MONTHS) / MONTHS_OF_A_YEAR;
        return Arrays.stream(values())
                .filter(band -> band.least <= age && age <= band.most)
                .findFirst()
                .orElse(UNKNOWN);
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
