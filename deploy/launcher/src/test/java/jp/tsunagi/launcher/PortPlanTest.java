package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.StackException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortPlanTest {

    @Test
    void the_environment_chooses_single_ports() {
        var plan = PortPlan.usual(Map.of("TSUNAGI_PORT_STAFF_WEB", "9100")::get);

        assertThat(plan.of(PortName.STAFF_WEB)).isEqualTo(9100);
        assertThat(plan.of(PortName.INTAKE)).isEqualTo(8101);
    }

    @Test
    void free_ports_are_free_and_a_chosen_one_stays() throws IOException {
        var plan = PortPlan.free(Map.of("TSUNAGI_PORT_KAFKA", "9192")::get);

        assertThat(plan.numbers().values()).doesNotHaveDuplicates();
        assertThat(plan.of(PortName.KAFKA)).isEqualTo(9192);
        assertThat(plan.of(PortName.INTAKE)).isNotEqualTo(8101);
    }

    @Test
    void a_plan_survives_being_written_and_read() throws IOException {
        var plan = PortPlan.free(variable -> null);

        assertThat(PortPlan.of(plan.toSettings())).isEqualTo(plan);
    }

    @Test
    void a_taken_port_is_named_with_its_holder() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = Integer.toString(socket.getLocalPort());
            var plan = PortPlan.free(Map.of("TSUNAGI_PORT_TRAINING", taken)::get);

            assertThatThrownBy(plan::requireFree)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken + " of TRAINING is taken by another program (pid "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void two_parts_on_one_port_are_refused() throws IOException {
        var free = Integer.toString(Ports.free());
        var plan = PortPlan.free(Map.of("TSUNAGI_PORT_INTAKE", free, "TSUNAGI_PORT_KEYCLOAK", free)::get);

        assertThatThrownBy(plan::requireFree).hasMessageContaining("INTAKE and KEYCLOAK were given the same port");
    }

    @Test
    void what_is_no_port_is_refused() {
        for (var text : new String[] {"0", "65536", "http", "-1"}) {
            assertThatThrownBy(() -> PortPlan.usual(Map.of("TSUNAGI_PORT_KAFKA", text)::get))
                    .hasMessageContaining("TSUNAGI_PORT_KAFKA must be a number from 1 to 65535");
        }
    }
}
