package jp.tsunagi.bench.faults.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.stack.Postgres;

/**
 * What stands in a database.
 *
 * @param postgres the server
 * @param database its name
 */
record Rows(Postgres postgres, String database) {
    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    <T> List<T> all(String query, Reader<T> reader) {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + database, e);
        }
    }

    /** The number that a query answers. */
    long number(String query) {
        return all(query, row -> row.getLong(1)).getFirst();
    }
}
