package jp.tsunagi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service's vault, as it is put together: key file, key database, and who gets in there. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {
    private static final SealedField PLACE = new SealedField(new UUID(2, 1), "child.identified", "name");

    @Inject
    Vault vault;

    @Test
    void a_subject_has_one_key_in_the_key_database() throws SQLException {
        var subject = UUID.randomUUID();
        var sealed = vault.seal(subject, PLACE, "見本 のぞみ").await().atMost(Duration.ofSeconds(5));
        vault.seal(subject, PLACE, "見本 のぞみ").await().atMost(Duration.ofSeconds(5));

        assertThat(vault.open(subject, PLACE, sealed).await().atMost(Duration.ofSeconds(5)))
                .contains("見本 のぞみ");
        try (var connection = TestStack.postgres().connect(setting("tsunagi.keys-database"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM data_key WHERE subject = '" + subject + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
    }

    @Test
    void who_reads_the_list_of_consultations_does_not_get_at_the_keys() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        setting("quarkus.datasource.keys.jdbc.url"), "intake_app", setting("TSUNAGI_DB_APP_PASSWORD")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void timers_are_looked_for_ten_times_a_second_in_tests() {
        assertThat(ConfigProvider.getConfig().getValue("tsunagi.tick", Duration.class))
                .isEqualTo(Duration.ofMillis(100));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
