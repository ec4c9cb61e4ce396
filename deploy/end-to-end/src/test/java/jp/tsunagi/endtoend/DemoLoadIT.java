package jp.tsunagi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two years of a prefecture are lived through while every process is killed once; afterwards every figure is right. */
@Order(1)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoLoadIT {
    private static final List<String> PARTS =
            List.of("postgres", "intake", "kafka", "referral", "training", "reporting", "keycloak");

    @Test
    @Order(1)
    void the_prefecture_is_loaded_although_every_process_is_killed_on_the_way(Platform platform) throws Exception {
        var up = platform.begin("up", "--free-ports");
        await().atMost(Duration.ofMinutes(4)).until(() -> acts(platform) > 300 || !up.isAlive());
        int before = acts(platform);
        for (var part : PARTS) {
            assertThat(up.isAlive())
                    .as("the load still runs when %s is killed", part)
                    .isTrue();
            int done = acts(platform);
            platform.kill(part);
            await().atMost(Duration.ofMinutes(2)).until(() -> acts(platform) > done + 100 || !up.isAlive());
        }
        assertThat(acts(platform)).isGreaterThan(before);
        assertThat(up.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(up.exitValue()).as(platform.said()).isZero();
    }

    @Test
    @Order(2)
    void every_figure_of_every_report_is_what_was_loaded(Platform platform) throws Exception {
        platform.run(Duration.ofMinutes(2), "check");
        assertThat(platform.said()).contains("OK");
    }

    @Test
    @Order(3)
    void every_history_is_as_it_was_recorded_before_and_after_the_keys_are_rotated(Platform platform) throws Exception {
        platform.run(Duration.ofMinutes(2), "verify");
        platform.run(Duration.ofMinutes(2), "keys", "rotate");
        platform.run(Duration.ofMinutes(2), "verify");
        assertThat(platform.said()).contains("as they were recorded", "leads through the last seal");
    }

    private static int acts(Platform platform) throws IOException {
        var journal = platform.home().resolve("demo/journal");
        if (!Files.exists(journal)) {
            return 0;
        }
        try (var lines = Files.lines(journal)) {
            return (int) lines.count();
        }
    }
}
