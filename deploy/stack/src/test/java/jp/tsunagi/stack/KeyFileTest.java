package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void every_file_has_another_key_under_another_id_and_only_its_owner_reads_it() throws IOException {
        var first = KeyFile.create(folder.resolve("intake"));
        var second = KeyFile.create(folder.resolve("referral"));

        // 32 bytes are 44 characters of Base64.
        assertThat(Files.readString(first)).matches("[0-9a-f]{8}:[A-Za-z0-9+/]{43}=\n");
        assertThat(Files.readString(first).split(":"))
                .doesNotContain(Files.readString(second).split(":"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_there_is_never_replaced() throws IOException {
        var file = KeyFile.create(folder.resolve("intake"));
        var before = Files.readString(file);

        assertThatThrownBy(() -> KeyFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void a_new_key_is_put_in_front_of_those_that_are_there() throws IOException {
        var file = KeyFile.create(folder.resolve("intake"));
        var before = Files.readString(file);
        var first = KeyFile.ids(file).getFirst();

        var added = KeyFile.addTo(file);

        assertThat(Files.readString(file)).startsWith(added + ":").endsWith(before);
        assertThat(KeyFile.ids(file)).containsExactly(added, first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
