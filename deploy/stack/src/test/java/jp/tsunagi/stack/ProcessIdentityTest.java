package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessIdentityTest {

    @Test
    void an_identity_survives_being_written_and_read() {
        assertThat(ProcessIdentity.parse(ProcessIdentity.own().toString())).contains(ProcessIdentity.own());
        assertThat(ProcessIdentity.parse("not a pid")).isEmpty();
        assertThat(ProcessIdentity.parse("")).isEmpty();
    }

    @Test
    void a_living_process_is_found() {
        assertThat(ProcessIdentity.own().process()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_the_same_pid_is_not_mistaken_for_it() {
        var earlier = new ProcessIdentity(ProcessIdentity.own().pid(), "boot:1");

        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void two_processes_that_follow_each_other_have_different_births() throws Exception {
        var first = new ProcessBuilder("sleep", "30").start();
        // Births are counted in hundredths of a second.
        Thread.sleep(30);
        var second = new ProcessBuilder("sleep", "30").start();
        try {
            var birthOfFirst = ProcessIdentity.of(first.pid()).orElseThrow().birth();
            assertThat(ProcessIdentity.of(second.pid()).orElseThrow().birth()).isNotEqualTo(birthOfFirst);
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
        }
        assertThat(ProcessIdentity.of(first.pid())).isEmpty();
    }

    @Test
    void a_process_that_ended_unnoticed_by_its_parent_is_not_alive() throws Exception {
        // The shell starts a process, becomes another program and so never collects what it started.
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.01 & echo $!; exec sleep 30").start();
        try (var output = parent.inputReader()) {
            long pid = Long.parseLong(output.readLine());
            var stat = Path.of("/proc", Long.toString(pid), "stat");
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (!Files.readString(stat).contains(") Z ") && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(Files.readString(stat)).contains(") Z ");

            assertThat(ProcessIdentity.of(pid)).isEmpty();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }
}
