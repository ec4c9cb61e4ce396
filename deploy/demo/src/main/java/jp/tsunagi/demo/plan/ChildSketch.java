package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import jp.tsunagi.contracts.intake.CareItem;

/**
 * A child before it is clear when a center gets to know it.
 *
 * @param key the plan's word for the child
 * @param birthDate the day of birth
 * @param home where the child lives at last, five digits
 * @param cares what the child needs at last
 * @param walks whether alone
 * @param severe 重症心身障害
 */
record ChildSketch(String key, LocalDate birthDate, String home, Set<CareItem> cares, boolean walks, boolean severe) {

    /** Whole years on a day. */
    int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    boolean livesOn(LocalDate day) {
        return birthDate.isBefore(day.minusDays(5));
    }
}
