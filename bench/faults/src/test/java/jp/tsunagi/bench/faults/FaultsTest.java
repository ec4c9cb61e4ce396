package jp.tsunagi.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.bench.faults.run.Fault;
import jp.tsunagi.bench.faults.run.FaultRun;
import jp.tsunagi.bench.faults.run.Plan;
import jp.tsunagi.bench.faults.run.Servers;
import org.junit.jupiter.api.Test;

/** A run of half a minute with each fault at least once; {@code bench/faults/run} makes long ones. */
final class FaultsTest {
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration BETWEEN_FAULTS = Duration.ofMillis(2_250);

    @Test
    void nothing_promised_is_broken_whatever_process_is_killed_or_stands_still_and_whatever_answer_is_lost()
            throws Exception {
        try (var servers = Servers.start()) {
            var report = FaultRun.of(servers, ServiceNode.class, plan(1), FaultRun.PATIENCE);
            System.out.println(report.text());
            assertThat(report.findings().lines()).isEmpty();
            assertThat(report.faults()).containsOnlyKeys(Fault.EVERYDAY);
            assertThat(report.answersLost()).isPositive();
            assertThat(report.acknowledged()).isPositive();
        }
    }

    @Test
    void the_same_seed_makes_the_same_plan() {
        assertThat(plan(1)).isEqualTo(plan(1));
        assertThat(plan(1).steps()).isNotEqualTo(plan(2).steps());
    }

    private static Plan plan(long seed) {
        return Plan.mixed(seed, LENGTH, 60, BETWEEN_FAULTS);
    }
}
