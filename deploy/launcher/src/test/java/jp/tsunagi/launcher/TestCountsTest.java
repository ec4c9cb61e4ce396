package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCountsTest {
    private static final FileTime BEGAN = FileTime.from(Instant.parse("2026-11-23T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2026-11-23T00:01:00Z"));

    @TempDir
    private Path project;

    @Test
    void reports_of_all_modules_are_added_up() throws IOException {
        report("shared-events/contracts/target/surefire-reports/TEST-a.xml", LATER, """
                <testsuite tests="3"><testcase name="a"/><testcase name="b"><failure>x</failure></testcase>
                <testcase name="c"><skipped/></testcase></testsuite>""");
        report("intake-service/target/failsafe-reports/TEST-b.xml", LATER, """
                <testsuite tests="2"><testcase name="a"><error/></testcase><testcase name="b"/></testsuite>""");
        report("staff-web/target/surefire-reports/TEST-pages.xml", LATER, """
                <testsuites><testsuite><testcase name="a"/></testsuite><testsuite><testcase name="b"/></testsuite></testsuites>""");

        assertThat(TestCounts.of(project, BEGAN)).isEqualTo(new TestCounts(4, 2, 1));
    }

    @Test
    void a_test_that_fails_in_two_ways_failed_once() throws IOException {
        report("a/target/surefire-reports/TEST-a.xml", LATER, """
                <testsuite><testcase name="a"><failure/><error/></testcase></testsuite>""");

        assertThat(TestCounts.of(project, BEGAN)).isEqualTo(new TestCounts(0, 1, 0));
    }

    @Test
    void reports_of_an_earlier_build_do_not_count() throws IOException {
        report(
                "a/target/surefire-reports/TEST-a.xml",
                FileTime.from(BEGAN.toInstant().minusSeconds(1)),
                "<testsuite><testcase name=\"a\"/></testsuite>");

        assertThat(TestCounts.of(project, BEGAN)).isEqualTo(new TestCounts(0, 0, 0));
    }

    @Test
    void a_run_is_good_only_when_tests_ran_and_all_of_them_passed() {
        assertThat(new TestCounts(1, 0, 0).good()).isTrue();
        assertThat(new TestCounts(1, 0, 1).good()).isFalse();
        assertThat(new TestCounts(1, 1, 0).good()).isFalse();
        assertThat(new TestCounts(0, 0, 1).good()).isFalse();
    }

    @Test
    void the_closing_line_names_the_three_counts() {
        assertThat(new TestCounts(5, 0, 2).line()).isEqualTo("5 passed, 0 failed, 2 skipped");
    }

    private void report(String path, FileTime written, String xml) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, xml);
        Files.setLastModifiedTime(file, written);
    }
}
