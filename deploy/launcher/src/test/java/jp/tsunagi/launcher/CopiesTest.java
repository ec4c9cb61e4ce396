package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiesTest {
    @TempDir
    private Path folder;

    private Path original = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void build() throws IOException {
        original = folder.resolve("original");
        copy = folder.resolve("copy");
        Files.createDirectories(original.resolve("lib"));
        Files.writeString(original.resolve("lib/a.jar"), "a");
    }

    @Test
    void what_was_built_is_copied() throws Exception {
        Copies.refresh(original, copy);

        assertThat(copy.resolve("lib/a.jar")).hasContent("a");
    }

    @Test
    void a_new_build_replaces_the_copy_whole() throws Exception {
        Copies.refresh(original, copy);
        Files.delete(original.resolve("lib/a.jar"));
        Files.writeString(original.resolve("lib/b.jar"), "b");

        Copies.refresh(original, copy);

        assertThat(copy.resolve("lib/a.jar")).doesNotExist();
        assertThat(copy.resolve("lib/b.jar")).hasContent("b");
    }

    @Test
    void a_copy_that_is_up_to_date_stays_as_it_is() throws Exception {
        Copies.refresh(original, copy);
        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(copy.resolve("lib/a.jar"), longAgo);

        Copies.refresh(original, copy);

        assertThat(Files.getLastModifiedTime(copy.resolve("lib/a.jar"))).isEqualTo(longAgo);
    }
}
