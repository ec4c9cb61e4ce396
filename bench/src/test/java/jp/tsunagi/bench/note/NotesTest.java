package jp.tsunagi.bench.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotesTest {
    @Test
    void a_note_is_stored_as_512_bytes_whatever_its_number() {
        var notebook = Course.notebook(1);
        for (int number : new int[] {1, 9, 10, 987_655}) {
            var stored = Notebook.EVENTS
                    .write(new Noted(notebook, number, Notes.text(notebook, number)), Instant.EPOCH)
                    .data();
            assertThat(stored).isEqualTo(Notes.json(notebook, number));
            assertThat(stored.getBytes(StandardCharsets.UTF_8)).hasSize(Notes.BYTES);
        }
    }

    @Test
    void a_writer_fills_its_notebooks_without_a_gap_and_none_with_more_than_ten() {
        Map<UUID, Integer> notes = new HashMap<>();
        for (long n = 0; n < 3L * Course.OPEN * Course.LENGTH; n++) {
            var notebook = Course.notebook(1, 2, n);
            assertThat(Course.version(n)).isEqualTo(notes.getOrDefault(notebook, 0));
            notes.merge(notebook, 1, Integer::sum);
        }
        assertThat(notes).hasSize(3 * Course.OPEN);
        assertThat(notes.values()).containsOnly(Course.LENGTH);
    }
}
