package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.tsunagi.contracts.Code;

/** Where in life a child stands (段階, 様式5; notice 3). */
public enum LifeStage implements Code {
    PRESCHOOL("就学前", "Before school"),
    PRIMARY("小学生", "Primary school"),
    LOWER_SECONDARY("中学生", "Lower secondary school"),
    UPPER_SECONDARY("高校生等", "Upper secondary school"),
    NOT_ENROLLED("在籍なし", "Not enrolled"),
    POST_CHILD("卒業後等の者", "After childhood");

    private static final MonthDay SCHOOL_YEAR = MonthDay.of(4, 1);
    private static final int PRIMARY_YEARS = 6;
    private static final int COMPULSORY_YEARS = 9;

    private final String japanese;
    private final String english;

    LifeStage(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /**
     * The stage of a child on a day. An age is reached the day before the birthday (年齢計算ニ関スル法律). School begins
     * with the first 1 April after the day on which six is reached (学校教育法17条), so that whoever is born on 1 April belongs
     * to the earlier year; it is compulsory for nine years.
     *
     * @param day in Japan, not before the birth
     * @param enrolled whether the child attends a school that the law names, once school is no longer compulsory
     */
    public static LifeStage at(LocalDate birthDate, LocalDate day, boolean enrolled) {
        var schoolBegins = firstSchoolDay(birthDate);
        if (day.isBefore(schoolBegins)) {
            return PRESCHOOL;
        }
        if (day.isBefore(schoolBegins.plusYears(PRIMARY_YEARS))) {
            return PRIMARY;
        }
        if (day.isBefore(schoolBegins.plusYears(COMPULSORY_YEARS))) {
            return LOWER_SECONDARY;
        }
        if (enrolled) {
            return UPPER_SECONDARY;
        }
        return day.isBefore(reached(birthDate, 18)) ? NOT_ENROLLED : POST_CHILD;
    }

    private static LocalDate firstSchoolDay(LocalDate birthDate) {
        var earliest = reached(birthDate, 6).plusDays(1);
        var ofThatYear = SCHOOL_YEAR.atYear(earliest.getYear());
        return ofThatYear.isBefore(earliest) ? ofThatYear.plusYears(1) : ofThatYear;
    }

    /** The day before the birthday; whoever is born on 29 February reaches it on 28 February in every year. */
    private static LocalDate reached(LocalDate birthDate, int age) {
        var birthday = birthDate.plusYears(age);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday.minusDays(1) : birthday;
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
