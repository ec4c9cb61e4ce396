package jp.tsunagi.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureOutlineTest {
    @Test
    void tells_what_broke_where_and_why_but_nothing_of_what_was_said() {
        var failure = new IllegalStateException("山田花子", new IllegalArgumentException("2019-04-01"));
        failure.addSuppressed(new IllegalArgumentException("090"));

        assertThat(FailureOutline.of(failure))
                .contains("java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
                .contains("FailureOutlineTest.tells_what_broke")
                .doesNotContain("山田花子", "2019-04-01", "090");
    }

    @Test
    void ends_where_failures_cause_each_other() {
        var first = new IllegalStateException();
        var second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(FailureOutline.of(first).lines().filter(line -> line.startsWith("caused by")))
                .hasSize(7);
    }
}
