package jp.tsunagi.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** The platform's days are days in Japan, wherever its machines stand. */
public final class Japan {
    /** Japan Standard Time; there is no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    /** The day in Japan at this moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The fiscal year (年度) of a day, from 1 April to 31 March, named by the calendar year it begins in. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
