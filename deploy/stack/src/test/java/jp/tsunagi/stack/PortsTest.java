package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {

    @Test
    void a_port_is_taken_while_somebody_listens_and_his_pid_is_found() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.holder(port)).hasValue(ProcessHandle.current().pid());
        }
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.holder(port)).isEmpty();
    }

    @Test
    void a_port_taken_on_all_addresses_is_taken_on_loopback() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
            assertThat(Ports.holder(socket.getLocalPort())).isPresent();
        }
    }

    @Test
    void several_free_ports_are_different() throws IOException {
        assertThat(Ports.free(20)).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }
}
