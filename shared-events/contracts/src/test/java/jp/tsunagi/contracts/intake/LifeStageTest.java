package jp.tsunagi.contracts.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeStageTest {
    @ParameterizedTest(name = "born {0}, enrolled {2}: {3} on {1}")
    @CsvSource({
        "2026-11-24, 2026-11-24, false, PRESCHOOL",
        // Born on 1 April: six the day before, so with those who were born in the months before.
        "2018-04-01, 2024-03-31, false, PRESCHOOL",
        "2018-04-01, 2024-04-01, false, PRIMARY",
        // Born a day later: a whole school year later.
        "2018-04-02, 2024-04-01, false, PRESCHOOL",
        "2018-04-02, 2025-03-31, false, PRESCHOOL",
        "2018-04-02, 2025-04-01, false, PRIMARY",
        "2019-01-15, 2025-04-01, false, PRIMARY",
        "2019-12-31, 2026-03-31, false, PRESCHOOL",
        "2019-12-31, 2026-04-01, false, PRIMARY",
        "2012-05-05, 2025-03-31, false, PRIMARY",
        "2012-05-05, 2025-04-01, false, LOWER_SECONDARY",
        "2012-05-05, 2028-03-31, false, LOWER_SECONDARY",
        "2012-05-05, 2028-04-01, true, UPPER_SECONDARY",
        "2012-05-05, 2028-04-01, false, NOT_ENROLLED",
        // Nobody is enrolled or not before compulsory school is over.
        "2012-05-05, 2027-01-01, true, LOWER_SECONDARY",
        // Eighteen is reached the day before the birthday.
        "2008-11-24, 2026-11-22, false, NOT_ENROLLED",
        "2008-11-24, 2026-11-23, false, POST_CHILD",
        // Still at school: a child by law, whatever the age.
        "2008-11-24, 2026-11-23, true, UPPER_SECONDARY",
        "2005-11-24, 2026-11-23, true, UPPER_SECONDARY",
        // No 29 February in 2026, one in 2032.
        "2008-02-29, 2026-02-27, false, NOT_ENROLLED",
        "2008-02-29, 2026-02-28, false, POST_CHILD",
        "2014-03-01, 2032-02-28, false, NOT_ENROLLED",
        "2014-03-01, 2032-02-29, false, POST_CHILD",
    })
    void a_child_stands_where_age_and_school_year_put_it(
            LocalDate birthDate, LocalDate day, boolean enrolled, LifeStage stage) {
        assertEquals(stage, LifeStage.at(birthDate, day, enrolled));
    }
}
