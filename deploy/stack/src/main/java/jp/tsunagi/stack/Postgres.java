package jp.tsunagi.stack;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A running PostgreSQL as its superuser sees it.
 *
 * @param port where it answers on loopback
 * @param secret what the passwords come from
 */
public record Postgres(int port, DatabaseSecret secret) {
    static final String SUPERUSER = "postgres";
    private static final long ROLES_LOCK = 0x7473756e616769L;

    /** Whether it takes connections and answers a query. */
    public boolean answers() {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Makes the database of a service and its roles, as far as they are missing. The owner owns the database and its
     * schema; the others may connect and look into the schema, and get the rest from the service's migrations.
     *
     * @param service the service, for example {@code intake}
     * @param name the name of the database
     */
    public ServiceDatabase create(String service, String name) throws SQLException {
        return create(
                service, name, DatabaseRole.OWNER, List.of(DatabaseRole.APPEND, DatabaseRole.RELAY, DatabaseRole.APP));
    }

    /**
     * Makes the key database that belongs to a database of a service, as far as it is missing: its name ends in {@code
     * _keys}, and none of the service's roles but {@link DatabaseRole#KEYS} gets in.
     *
     * @param service the service, for example {@code intake}
     * @param name the name of the database that it belongs to
     */
    public ServiceDatabase createKeys(String service, String name) throws SQLException {
        return create(service, name + "_keys", DatabaseRole.KEYS, List.of());
    }

    private ServiceDatabase create(String service, String name, DatabaseRole owner, List<DatabaseRole> others)
            throws SQLException {
        requireIdentifier(service);
        requireIdentifier(name);
        var database = new ServiceDatabase(service, name, port, secret);
        var connecting = others.stream().map(role -> role.of(service)).collect(joining(", "));
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            // Roles belong to the whole cluster: builds that run side by side make them one after the other.
            statement.execute("SELECT pg_advisory_lock(" + ROLES_LOCK + ")");
            for (var role : DatabaseRole.values()) {
                if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + role.of(service) + "'")) {
                    statement.execute("CREATE ROLE " + role.of(service)
                            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '"
                            + database.password(role) + "'");
                }
            }
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner.of(service) + " TEMPLATE template0");
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            if (!others.isEmpty()) {
                statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + connecting);
            }
        }
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + owner.of(service));
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            if (!others.isEmpty()) {
                statement.execute("GRANT USAGE ON SCHEMA public TO " + connecting);
            }
        }
        return database;
    }

    /** Deletes a database, closing the connections to it. */
    public void drop(String name) throws SQLException {
        requireIdentifier(name);
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    /** A connection of the superuser to a database; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secret.passwordOf(SUPERUSER));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "tsunagi-stack");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Names become part of statements; PostgreSQL takes no parameters there. */
    private static void requireIdentifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("no name for a database or a service: " + name);
        }
    }
}
