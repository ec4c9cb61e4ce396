package jp.tsunagi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a platform that was stopped: its data, and nothing else. */
@Order(6)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingIT {
    private static final String CHILDREN = "/api/reporting/v1/children?prefecture=25";

    @Test
    void down_leaves_nothing_behind_and_a_second_up_finds_the_same_counts(Platform platform) throws Exception {
        var officer = new Staff(platform, "officer.shiga");
        int before = officer.read("REPORTING", CHILDREN).getInt("total");
        var processes = platform.processes();
        assertThat(processes).isNotEmpty();

        platform.run(Duration.ofMinutes(2), "down");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);

        platform.run(Duration.ofMinutes(3), "up", "--free-ports");
        assertThat(officer.read("REPORTING", CHILDREN).getInt("total")).isEqualTo(before);
        platform.run(Duration.ofMinutes(2), "check");
    }
}
