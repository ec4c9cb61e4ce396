package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.stack.ProcessIdentity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class DownTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_started_is_stopped_and_a_stranger_with_a_recorded_pid_lives_on() throws Exception {
        var home = Home.at(folder, folder);
        Files.createDirectories(home.folder().run());
        var ours = new ProcessBuilder("sleep", "60").start();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.folder().pidFile("kafka"),
                    ProcessIdentity.of(ours.pid()).orElseThrow() + "\n");
            Files.writeString(
                    home.folder().pidFile("postgres"), new ProcessIdentity(stranger.pid(), "an earlier birth") + "\n");

            assertThat(Down.stop(home)).isTrue();

            // This process hears of its child's end a little after the system does.
            assertThat(ours.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(Down.stop(home)).isFalse();
        } finally {
            ours.destroyForcibly().waitFor();
            stranger.destroyForcibly().waitFor();
        }
    }
}
