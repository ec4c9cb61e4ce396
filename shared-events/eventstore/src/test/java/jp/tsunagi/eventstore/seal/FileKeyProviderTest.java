package jp.tsunagi.eventstore.seal;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKeyProviderTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final byte[] SECRET = "a key of thirty-two bytes, really".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void the_first_key_is_the_current_one_and_all_are_known() throws IOException {
        var old = FileKeyProvider.of(file("old:" + KEY + "\n"));
        var wrapped = await(old.wrap(SUBJECT, SECRET));
        var keys = FileKeyProvider.of(file("new:" + KEY + "\n\nold:" + KEY + "\n"));

        assertThat(await(keys.current())).isEqualTo("new");
        assertThat(await(keys.wrap(SUBJECT, SECRET)).keyEncryptionKey()).isEqualTo("new");
        assertThat(await(keys.unwrap(SUBJECT, wrapped))).isEqualTo(SECRET);
        assertThatThrownBy(() -> await(keys.unwrap(SUBJECT, new WrappedKey("never", wrapped.bytes()))))
                .isInstanceOfSatisfying(
                        UnknownKeyEncryptionKey.class,
                        missing -> assertThat(missing.id()).isEqualTo("never"));
        assertThatThrownBy(() -> await(keys.unwrap(new UUID(0, 2), wrapped))).isInstanceOf(UnreadableSeal.class);
        assertThatThrownBy(() -> await(keys.unwrap(SUBJECT, new WrappedKey("new", wrapped.bytes()))))
                .isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void a_file_that_was_replaced_is_read_again_without_being_told() throws IOException {
        var keys = FileKeyProvider.of(file("old:" + KEY + "\n"));
        var wrapped = await(keys.wrap(SUBJECT, SECRET));
        replace("new:" + KEY + "\nold:" + KEY + "\n");

        assertThat(await(keys.wrap(SUBJECT, SECRET)).keyEncryptionKey()).isEqualTo("new");
        assertThat(await(keys.unwrap(SUBJECT, wrapped))).isEqualTo(SECRET);
    }

    @Test
    void a_file_that_cannot_be_read_any_more_leaves_the_keys_in_force_and_is_told_to_who_asks_for_the_current_one()
            throws IOException {
        var keys = FileKeyProvider.of(file("old:" + KEY + "\n"));
        var wrapped = await(keys.wrap(SUBJECT, SECRET));
        replace("no key\n");

        assertThat(await(keys.unwrap(SUBJECT, wrapped))).isEqualTo(SECRET);
        assertThat(await(keys.wrap(SUBJECT, SECRET)).keyEncryptionKey()).isEqualTo("old");
        assertThatThrownBy(() -> await(keys.current())).hasMessageContaining("line 1");
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

    private void replace(String content) throws IOException {
        Files.move(Files.writeString(folder.resolve("staging"), content), folder.resolve("keys"), REPLACE_EXISTING);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("keys"), content);
    }
}
