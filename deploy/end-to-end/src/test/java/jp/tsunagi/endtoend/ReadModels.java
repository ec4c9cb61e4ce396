package jp.tsunagi.endtoend;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.ServiceDatabase;

/** The read models of a service as its relay writes them, for a hand that tampers with them. */
final class ReadModels {
    private final ServiceDatabase database;

    ReadModels(Platform platform, String service) throws IOException {
        var address = platform.address("POSTGRES");
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        database =
                new ServiceDatabase(service, service, port, new DatabaseSecret(platform.secret("TSUNAGI_DB_SECRET")));
    }

    /** The first column of the first row. */
    String text(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new AssertionError("no row: " + query);
            }
            return rows.getString(1);
        }
    }

    /** Changes one row. */
    void change(String update) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            int changed = statement.executeUpdate(update);
            if (changed != 1) {
                throw new AssertionError(changed + " rows changed: " + update);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(DatabaseRole.RELAY), database.password(DatabaseRole.RELAY));
    }
}
