package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import jp.tsunagi.stack.StackException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockTest {
    @Test
    void days_to_move_it_by_are_read() {
        assertThat(Clock.days("+35d")).isEqualTo(Duration.ofDays(35));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35d", "-35d", "+0d", "+35", "+35h", ""})
    void it_moves_on_by_whole_days_only(String text) {
        assertThatThrownBy(() -> Clock.days(text))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("+35d");
    }
}
