package jp.tsunagi.bench.faults;

import static jp.tsunagi.bench.faults.run.Fault.LEASE_HOLDER_STALLED;
import static jp.tsunagi.bench.faults.run.Fault.SERVICE_KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.bench.faults.PlantedFault.AcknowledgedEarly;
import jp.tsunagi.bench.faults.PlantedFault.RelayUnfenced;
import jp.tsunagi.bench.faults.PlantedFault.TimersUnderived;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.bench.faults.run.Fault;
import jp.tsunagi.bench.faults.run.FaultRun;
import jp.tsunagi.bench.faults.run.Invariant;
import jp.tsunagi.bench.faults.run.Plan;
import jp.tsunagi.bench.faults.run.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The oracle bites: processes with a planted bug break the invariant that the bug is about. */
final class PlantedFaultsTest {
    /** What is broken need not come to rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static Servers servers;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.start();
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    @Test
    void a_service_that_acknowledges_before_the_append_is_caught() throws Exception {
        assertThat(brokenBy(AcknowledgedEarly.class, SERVICE_KILLED, SERVICE_KILLED))
                .contains(AcknowledgedEarly.BROKEN);
    }

    @Test
    void a_relay_that_goes_on_writing_after_it_stood_still_is_caught() throws Exception {
        assertThat(brokenBy(RelayUnfenced.class, LEASE_HOLDER_STALLED, LEASE_HOLDER_STALLED, LEASE_HOLDER_STALLED))
                .contains(RelayUnfenced.BROKEN);
    }

    @Test
    void a_timer_whose_command_has_no_derived_id_is_caught() throws Exception {
        assertThat(brokenBy(TimersUnderived.class, SERVICE_KILLED)).contains(TimersUnderived.BROKEN);
    }

    private static Iterable<Invariant> brokenBy(Class<? extends ServiceNode> service, Fault... faults)
            throws Exception {
        var report = FaultRun.of(servers, service, plan(faults), PATIENCE);
        System.out.println(report.text());
        return report.broken();
    }

    /** Each fault lasts for 3 s and has 5 s to show. */
    private static Plan plan(Fault... faults) {
        var steps = new ArrayList<Plan.Step>();
        for (var fault : faults) {
            steps.add(new Plan.Step(Duration.ofSeconds(2 + 5L * steps.size()), fault, Duration.ofSeconds(3), 1));
        }
        return new Plan(1, Duration.ofSeconds(2 + 5L * steps.size()), 60, List.copyOf(steps));
    }
}
