package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.contracts.Context;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceStackTest {
    @Test
    void a_service_gets_databases_for_events_and_keys_a_key_file_and_the_topics_and_leaves_none_of_the_databases()
            throws Exception {
        var stack = new ServiceStack();
        stack.init(Map.of(ServiceStack.SERVICE, "sample"));
        var settings = stack.start();

        for (var role : Set.of("owner", "append", "relay", "app")) {
            try (var connection = connect(settings, role)) {
                assertThat(connection.isValid(2)).isTrue();
            }
        }
        try (var connection = connect(settings, "keys")) {
            assertThat(connection.isValid(2)).isTrue();
        }
        var keyFile = Path.of(settings.get("TSUNAGI_KEY_FILE"));
        assertThat(keyFile).isNotEmptyFile();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", settings.get("TSUNAGI_KAFKA")))) {
            assertThat(admin.listTopics().names().get()).contains(Context.INTAKE.topic(), Context.OVERSIGHT.topic());
        }

        stack.stop();
        assertThatThrownBy(() -> connect(settings, "app")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(settings, "keys")).isInstanceOf(SQLException.class);
        assertThat(keyFile).doesNotExist();
    }

    private static Connection connect(Map<String, String> settings, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + settings.get("TSUNAGI_POSTGRES") + "/"
                        + settings.get(role.equals("keys") ? "TSUNAGI_KEYS_DATABASE" : "TSUNAGI_DATABASE"),
                "sample_" + role,
                settings.get("TSUNAGI_DB_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD"));
    }
}
