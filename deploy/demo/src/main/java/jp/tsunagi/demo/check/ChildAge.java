package jp.tsunagi.demo.check;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.intake.LifeStage;

/** Age bands and stages of life, worked out from the day of birth. */
enum ChildAge implements Code {
    AGE_0("0歳", "Age 0", 0),
    AGE_1_TO_2("1–2歳", "Ages 1 to 2", 2),
    AGE_3_TO_5("3–5歳", "Ages 3 to 5", 5),
    AGE_6_TO_11("6–11歳", "Ages 6 to 11", 11),
    AGE_12_TO_14("12–14歳", "Ages 12 to 14", 14),
    AGE_15_TO_17("15–17歳", "Ages 15 to 17", 17),
    AGE_18_AND_OVER("18歳以上", "Age 18 and over", Integer.MAX_VALUE),
    UNKNOWN("不明", "Not known", Integer.MAX_VALUE);

    private static final int SCHOOL_AGE = 6;
    private static final int COMPULSORY_YEARS = 9;
    private static final int PRIMARY_YEARS = 6;
    private static final int OF_AGE = 18;
    private static final MonthDay LAST_BIRTHDAY_OF_A_SCHOOL_YEAR = MonthDay.of(Month.APRIL, 1);

    private final String japanese;
    private final String english;
    private final int oldest;

    ChildAge(String japanese, String english, int oldest) {
        this.japanese = japanese;
        this.english = english;
        this.oldest = oldest;
    }

    /** The band on a day, an age being reached on the first day of the month of birth. */
    static ChildAge on(LocalDate day, LocalDate birthDate) {
        int age = Period.between(birthDate.withDayOfMonth(1), day.withDayOfMonth(1))
                .getYears();
        return Arrays.stream(values())
                .filter(band -> age <= band.oldest)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The stage of life on a day (notice 3): school begins on the 1 April after the sixth year is complete, which it is the
     * day before the birthday.
     */
    static LifeStage stage(LocalDate birthDate, LocalDate day, boolean enrolled) {
        int entry = birthDate.getYear()
                + SCHOOL_AGE
                + (MonthDay.from(birthDate).isAfter(LAST_BIRTHDAY_OF_A_SCHOOL_YEAR) ? 1 : 0);
        int schoolYear = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
        if (schoolYear < entry) {
            return LifeStage.PRESCHOOL;
        }
        if (schoolYear < entry + PRIMARY_YEARS) {
            return LifeStage.PRIMARY;
        }
        if (schoolYear < entry + COMPULSORY_YEARS) {
            return LifeStage.LOWER_SECONDARY;
        }
        if (enrolled) {
            return LifeStage.UPPER_SECONDARY;
        }
        return day.isBefore(birthDate.plusYears(OF_AGE).minusDays(1)) ? LifeStage.NOT_ENROLLED : LifeStage.POST_CHILD;
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
