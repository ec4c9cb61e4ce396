package jp.tsunagi.service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.stack.TestStack;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sample's database, seen by one of its roles. */
final class Database {
    private static final Map<String, String> PASSWORDS = Map.of(
            "owner", "TSUNAGI_DB_OWNER_PASSWORD",
            "append", "TSUNAGI_DB_APPEND_PASSWORD",
            "relay", "TSUNAGI_DB_RELAY_PASSWORD",
            "app", "TSUNAGI_DB_APP_PASSWORD");

    private Database() {}

    static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.owner.jdbc.url"),
                "edge_" + role,
                setting(PASSWORDS.getOrDefault(role, "")));
    }

    static void run(String role, String sql) throws SQLException {
        try (var connection = as(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void superuser(String sql) throws SQLException {
        try (var connection = TestStack.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(String role, String sql) throws SQLException {
        try (var connection = as(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static UUID assign(String subject, String role, String prefecture, UUID body, String from, String to)
            throws SQLException {
        var assignment = UUID.randomUUID();
        try (var connection = as("relay");
                var insert = connection.prepareStatement("""
                        INSERT INTO membership (assignment, subject, role, prefecture, body, valid_from, valid_to, number)
                        VALUES (?, ?, ?, ?, ?, ?::date, nullif(?, '')::date, 1)
                        """)) {
            insert.setObject(1, assignment);
            insert.setString(2, subject);
            insert.setString(3, role);
            insert.setString(4, prefecture);
            insert.setObject(5, body);
            insert.setString(6, from);
            insert.setString(7, to);
            insert.executeUpdate();
        }
        return assignment;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
