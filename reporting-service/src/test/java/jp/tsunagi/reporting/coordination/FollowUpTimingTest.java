package jp.tsunagi.reporting.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpTimingTest {
    @ParameterizedTest(name = "due on {0}, done on {1}, ended on {2}, at the end of {3}: {4}")
    @CsvSource({
        "2026-05-12,           ,           , 2026-05-11, UPCOMING",
        "2026-05-12,           ,           , 2026-05-12, OVERDUE",
        "2026-05-12,           ,           , 2026-06-30, OVERDUE",
        "2026-05-12, 2026-05-01,           , 2026-05-11, ON_TIME",
        "2026-05-12, 2026-05-12,           , 2026-06-30, ON_TIME",
        "2026-05-12, 2026-05-13,           , 2026-06-30, LATE",
        "2026-05-12,           , 2026-05-11, 2026-06-30, ENDED",
        "2026-05-12,           , 2026-05-12, 2026-06-30, ENDED",
        "2026-05-12,           , 2026-05-13, 2026-06-30, OVERDUE",
        "2026-05-12,           , 2026-05-01, 2026-05-11, ENDED",
        "2026-05-12, 2026-05-13, 2026-05-14, 2026-06-30, LATE",
    })
    void a_follow_up_stands_to_its_due_day(
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate endedOn,
            LocalDate asOf,
            FollowUpTiming timing) {
        assertThat(FollowUpTiming.of(dueOn, doneOn, endedOn, asOf)).isEqualTo(timing);
    }
}
