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

/**
 * Two years of a prefecture are lived through while every process is killed once, the one that loads too; afterwards every
 * figure is right, and one that is not is found.
 */
@Order(1)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoLoadIT {
    private static final List<String> PARTS =
            List.of("postgres", "intake", "kafka", "referral", "training", "staff-web", "reporting", "keycloak");

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
        platform.kill(up);
        int loaded = acts(platform);
        assertThat(loaded).as("the loader was killed on the way").isGreaterThan(before);

        platform.run(Duration.ofMinutes(8), "up", "--free-ports");
        assertThat(acts(platform)).isGreaterThan(loaded);
    }

    @Test
    @Order(2)
    void every_figure_of_every_report_is_what_was_loaded(Platform platform) throws Exception {
        platform.run(Duration.ofMinutes(2), "check");
        assertThat(platform.said()).contains("OK");
    }

    @Test
    @Order(3)
    void a_figure_that_is_not_what_was_loaded_is_named(Platform platform) throws Exception {
        var reporting = new ReadModels(platform, "reporting");
        var consultation = reporting.text("""
                SELECT consultation::text FROM consultation_fact
                WHERE municipality = '25201' AND themes = '{SCHOOL}' ORDER BY received_on LIMIT 1
                """);
        reporting.change(
                "UPDATE consultation_fact SET municipality = '25206' WHERE consultation = '" + consultation + "'");
        try {
            var check = platform.begin("check");
            assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(check.exitValue()).isEqualTo(1);
            assertThat(platform.said())
                    .containsPattern("相談の集計（滋賀県、JSON） 市町村別 25201 大津市 実件数: 計画では \\d+、集計では \\d+")
                    .containsPattern("相談の集計（滋賀県、CSV） 市町村別 25206 草津市 実件数: 計画では \\d+、集計では \\d+")
                    .containsPattern("相談の集計（草津市、JSON） 相談内容別 就学・学校 実件数: 計画では \\d+、集計では \\d+")
                    .containsPattern("相談の集計（大津市、JSON） 受付月別 \\d{4}-\\d\\d 実件数: 計画では \\d+、集計では \\d+")
                    .doesNotContain("児の集計", "連絡調整の集計", "研修の集計");
        } finally {
            reporting.change(
                    "UPDATE consultation_fact SET municipality = '25201' WHERE consultation = '" + consultation + "'");
        }
        platform.run(Duration.ofMinutes(2), "check");
    }

    @Test
    @Order(4)
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
