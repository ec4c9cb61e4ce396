package jp.tsunagi.service.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.OpeningHours;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CenterRowTest {
    private final CenterRow center = center(
            new OpeningHours(DayOfWeek.THURSDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new OpeningHours(DayOfWeek.THURSDAY, LocalTime.of(13, 0), LocalTime.of(17, 0)),
            new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));

    @Test
    void it_opens_next_later_on_the_day_or_on_a_day_to_come() {
        // A Thursday.
        assertOpens("2026-04-02T08:59:00+09:00", "2026-04-02T09:00:00+09:00");
        assertOpens("2026-04-02T09:00:00+09:00", "2026-04-02T13:00:00+09:00");
        assertOpens("2026-04-02T13:00:00+09:00", "2026-04-06T09:00:00+09:00");
        assertOpens("2026-04-06T10:00:00+09:00", "2026-04-09T09:00:00+09:00");
    }

    @Test
    void what_opens_once_a_week_opens_again_in_a_week() {
        var once = center(new OpeningHours(DayOfWeek.THURSDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(once.opensAfter(at("2026-04-02T11:00:00+09:00"))).contains(at("2026-04-09T09:00:00+09:00"));
    }

    @Test
    void without_hours_nobody_knows() {
        assertThat(center().opensAfter(at("2026-04-02T11:00:00+09:00"))).isEmpty();
    }

    private void assertOpens(String now, String next) {
        assertThat(center.opensAfter(at(now))).contains(at(next));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static CenterRow center(OpeningHours... hours) {
        return new CenterRow(UUID.randomUUID(), "25", "センター", List.of(), List.of(hours), 1);
    }
}
