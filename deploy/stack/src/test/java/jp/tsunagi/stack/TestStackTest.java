package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestStackTest {
    private final ServiceDatabase database = TestStack.createDatabase("intake");

    @Test
    void two_databases_of_one_service_are_different_and_share_its_roles() throws SQLException {
        var other = TestStack.createDatabase("intake");

        assertThat(other.name()).isNotEqualTo(database.name());
        try (var first = connect(database, DatabaseRole.APP);
                var second = connect(other, DatabaseRole.APP)) {
            assertThat(first.getCatalog()).isNotEqualTo(second.getCatalog());
        }
    }

    @Test
    void the_owner_makes_tables_and_the_others_see_none_of_them_without_a_grant() throws SQLException {
        try (var owner = connect(database, DatabaseRole.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm");
            statement.execute("CREATE TABLE note (text text)");
            statement.execute("GRANT INSERT ON note TO intake_append");
        }
        try (var append = connect(database, DatabaseRole.APPEND);
                var statement = append.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO note VALUES ('a')")).isOne();
            assertThatThrownBy(() -> statement.execute("SELECT * FROM note")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE other (text text)"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void a_role_of_another_service_does_not_get_in() {
        var foreign = TestStack.createDatabase("referral");
        var intakeRoleThere = new ServiceDatabase("intake", foreign.name(), foreign.port(), foreign.secret());

        assertThatThrownBy(() -> connect(intakeRoleThere, DatabaseRole.APP)).hasMessageContaining("denied");
    }

    @ParameterizedTest
    @EnumSource
    void into_the_key_database_gets_the_role_for_keys_alone_and_it_into_no_other(DatabaseRole role)
            throws SQLException {
        var keys = TestStack.createKeys("intake");

        if (role == DatabaseRole.KEYS) {
            try (var connection = connect(keys, role);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE key (text text)");
            }
            assertThatThrownBy(() -> connect(database, role)).hasMessageContaining("denied");
        } else {
            assertThatThrownBy(() -> connect(keys, role)).hasMessageContaining("denied");
        }
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        var guessed = new ServiceDatabase("intake", database.name(), database.port(), DatabaseSecret.random());

        assertThatThrownBy(() -> connect(guessed, DatabaseRole.APP))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void trigrams_see_japanese_and_commits_reach_the_disk() throws SQLException {
        try (var owner = connect(database, DatabaseRole.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            assertThat(single(owner, "SELECT cardinality(show_trgm('医療的ケア児')) > 0"))
                    .isEqualTo("t");
            assertThat(single(owner, "SHOW fsync")).isEqualTo("on");
            assertThat(single(owner, "SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(single(owner, "SHOW password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    private static Connection connect(ServiceDatabase database, DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(role), database.password(role));
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
