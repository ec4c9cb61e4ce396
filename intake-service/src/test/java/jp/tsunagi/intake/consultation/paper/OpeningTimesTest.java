package jp.tsunagi.intake.consultation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.contracts.oversight.OpeningHours;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTimesTest {
    @Test
    void days_with_the_same_hours_stand_together_in_the_order_of_the_week() {
        var week = new ArrayList<OpeningHours>();
        for (var day : List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)) {
            week.add(new OpeningHours(day, LocalTime.of(13, 0), LocalTime.of(17, 15)));
            week.add(new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        }
        week.add(new OpeningHours(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(OpeningTimes.lines(week)).containsExactly("月・火・金 9:00〜12:00、13:00〜17:15", "水 9:00〜12:00");
    }

    @Test
    void midnight_is_the_end_of_the_day_and_no_hours_are_no_line() {
        assertThat(OpeningTimes.lines(
                        List.of(new OpeningHours(DayOfWeek.SUNDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT))))
                .containsExactly("日 18:00〜24:00");
        assertThat(OpeningTimes.lines(List.of())).isEmpty();
    }
}
