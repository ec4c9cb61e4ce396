package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackOffTest {

    @Test
    void delays_double_up_to_half_a_minute() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(failures -> BackOff.after(failures).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }
}
