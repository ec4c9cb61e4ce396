package jp.tsunagi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {
    @TempDir
    private Path folder;

    @Test
    void every_service_gets_a_key_of_its_own_once_and_a_lost_one_is_not_replaced() throws Exception {
        var home = Home.at(folder, folder);
        Keys.make(home);
        var intake = Files.readString(home.keys().resolve("intake"));
        Files.delete(home.keys().resolve("training"));
        Keys.make(home);

        assertThat(home.keys().resolve("intake")).hasContent(intake.strip());
        assertThat(Files.readString(home.keys().resolve("referral"))).isNotEqualTo(intake);
        assertThat(home.keys().resolve("training")).doesNotExist();
    }

    @Test
    void only_their_owner_reads_them() throws Exception {
        var home = Home.at(folder, folder);
        Keys.make(home);

        assertThat(permissions(home.keys())).isEqualTo("rwx------");
        assertThat(permissions(home.keys().resolve("intake"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
