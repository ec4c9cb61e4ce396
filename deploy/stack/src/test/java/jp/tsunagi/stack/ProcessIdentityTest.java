package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;

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
}
