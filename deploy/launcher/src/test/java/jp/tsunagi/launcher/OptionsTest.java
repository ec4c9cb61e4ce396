package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {
    private static final Path PROJECT = Path.of("/project");

    @Test
    void data_stay_in_the_project_unless_another_home_is_named() {
        assertThat(parse(Map.of(), "up").home()).isEqualTo(PROJECT.resolve(".tsunagi"));
        assertThat(parse(Map.of("TSUNAGI_HOME", "/elsewhere"), "up").home()).isEqualTo(Path.of("/elsewhere"));
        assertThat(parse(Map.of("TSUNAGI_HOME", "/elsewhere"), "up", "--home", "/here")
                        .home())
                .isEqualTo(Path.of("/here"));
    }

    @Test
    void options_are_understood_in_any_order() {
        var options = parse(Map.of(), "up", "--no-demo", "--free-ports");

        assertThat(options.verb()).isEqualTo("up");
        assertThat(options.demo()).isFalse();
        assertThat(options.freePorts()).isTrue();
    }

    @Test
    void names_follow_their_verb() {
        var options = parse(Map.of(), "logs", "-f", "kafka");

        assertThat(options.rest()).containsExactly("kafka");
        assertThat(options.follow()).isTrue();
    }

    @Test
    void a_test_run_hands_its_arguments_to_the_build() {
        assertThat(parse(Map.of(), "test", "-pl", "deploy/stack", "--offline").rest())
                .containsExactly("-pl", "deploy/stack", "--offline");
    }

    @Test
    void unknown_options_are_refused_and_no_verb_asks_for_help() {
        assertThatThrownBy(() -> parse(Map.of(), "up", "--fast")).hasMessageContaining("There is no option --fast");
        assertThatThrownBy(() -> parse(Map.of(), "up", "--home")).hasMessageContaining("--home needs");
        assertThat(parse(Map.of()).verb()).isEqualTo("help");
        assertThat(parse(Map.of(), "--help").verb()).isEqualTo("help");
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(PROJECT, environment::get, List.of(arguments));
    }
}
