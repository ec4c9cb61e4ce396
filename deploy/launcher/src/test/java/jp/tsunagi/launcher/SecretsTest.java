package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_made_once_and_only_their_owner_reads_them() throws IOException {
        var home = Home.at(folder, folder);
        var made = Secrets.of(home);

        assertThat(Secrets.of(home)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
        assertThat(made.settings().values().values()).hasSize(4).doesNotHaveDuplicates();
        assertThat(made.toString()).doesNotContain(made.database().value());
    }

    @Test
    void lost_secrets_are_not_replaced_while_there_are_data() throws IOException {
        var home = Home.at(folder, folder);
        Files.createDirectories(home.folder().data("postgres"));

        assertThatThrownBy(() -> Secrets.of(home)).hasMessageContaining("the stored data cannot be opened");
        assertThat(home.secrets()).doesNotExist();
    }
}
