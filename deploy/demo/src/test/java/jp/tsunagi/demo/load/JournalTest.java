package jp.tsunagi.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {
    private static final Journal.Plan PLAN = new Journal.Plan(25, LocalDate.of(2026, 11, 23));
    private static final Instant EVENING = Instant.parse("2025-01-06T08:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_journal_goes_on_where_it_was_cut_off() throws Exception {
        try (var journal = Journal.open(folder)) {
            assertThat(journal.plan()).isEmpty();
            journal.begin(PLAN);
            journal.clockAt(EVENING);
            journal.done("one", List.of(Journal.knowing("child-001", "an id", "\"1\"")));
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.plan()).contains(PLAN);
            assertThat(journal.clock()).contains(EVENING);
            assertThat(journal.isInterrupted()).isTrue();
            assertThat(journal.isDone("one")).isTrue();
            assertThat(journal.isDone("two")).isFalse();
            assertThat(journal.id("child-001")).isEqualTo("an id");
            assertThat(journal.version("child-001")).isEqualTo("\"1\"");
            journal.done("two", List.of(Journal.knowing("child-001", "an id", "\"2\"")));
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.version("child-001")).isEqualTo("\"2\"");
            journal.complete();
            assertThat(journal.isInterrupted()).isFalse();
        }
        assertThat(Journal.read(folder))
                .hasValueSatisfying(read -> assertThat(read.isComplete()).isTrue());
    }

    @Test
    void wherever_the_file_ends_it_says_what_its_whole_steps_said() throws Exception {
        try (var journal = Journal.open(folder)) {
            journal.begin(PLAN);
            journal.done("one", List.of(Journal.knowing("a", "first", null)));
            journal.done("two", List.of(Journal.knowing("a", "second", null), Journal.knowing("b", "third", null)));
        }
        var file = folder.resolve("journal");
        var whole = Files.readString(file);
        var end = whole.indexOf("done\tone\n") + "done\tone\n".length();
        for (int length = end; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            try (var journal = Journal.open(folder)) {
                assertThat(journal.isDone("one")).isTrue();
                assertThat(journal.isDone("two")).as(whole.substring(0, length)).isFalse();
                assertThat(journal.id("a")).isEqualTo("first");
                assertThatThrownBy(() -> journal.id("b")).isInstanceOf(IllegalStateException.class);
                journal.done("two", List.of(Journal.knowing("a", "again", null)));
            }
            try (var journal = Journal.open(folder)) {
                assertThat(journal.isDone("two")).isTrue();
                assertThat(journal.id("a")).isEqualTo("again");
            }
        }
    }

    @Test
    void a_line_that_was_being_written_is_written_anew() throws Exception {
        try (var journal = Journal.open(folder)) {
            journal.begin(PLAN);
        }
        Files.writeString(folder.resolve("journal"), "done\thalf a st", StandardOpenOption.APPEND);
        try (var journal = Journal.open(folder)) {
            journal.done("half a step", List.of());
        }
        assertThat(Files.readAllLines(folder.resolve("journal")))
                .containsExactly("plan\t25\t2026-11-23", "done\thalf a step");
    }

    @Test
    void who_looks_before_the_beginning_sees_nothing() throws IOException {
        assertThat(Journal.read(folder)).isEmpty();
        Files.createFile(folder.resolve("journal"));
        assertThat(Journal.read(folder)).isEmpty();
    }
}
