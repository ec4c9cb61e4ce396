package jp.tsunagi.eventstore.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKeyProviderTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void the_first_key_is_the_current_one_and_all_are_known() throws IOException {
        var keys = FileKeyProvider.of(file("new:" + KEY + "\n\nold:" + KEY + "\n"));

        assertThat(keys.current().id()).isEqualTo("new");
        assertThat(keys.key("new")).contains(keys.current());
        assertThat(keys.key("old")).isPresent();
        assertThat(keys.key("never")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                "short:c2hvcnQ=",
                "not-base64:????????????????????????????????????????????",
                ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "a b:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "first:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void a_line_that_is_no_key_is_named_and_not_quoted(String line) throws IOException {
        var file = file("first:" + KEY + "\n" + line + "\n");

        assertThatThrownBy(() -> FileKeyProvider.of(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + ", line 2")
                .hasMessageNotContaining(line)
                .hasNoCause();
    }

    @Test
    void a_file_without_keys_or_no_file_at_all_is_said() throws IOException {
        var empty = file("\n");
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> FileKeyProvider.of(empty)).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> FileKeyProvider.of(missing)).hasMessageContaining("missing");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("keys"), content);
    }
}
