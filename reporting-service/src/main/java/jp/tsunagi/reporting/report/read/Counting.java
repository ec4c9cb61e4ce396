package jp.tsunagi.reporting.report.read;

import java.util.Map;
import java.util.function.Function;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.reporting.report.Tally.Count;

/**
 * What is to be counted, in one statement, so that all figures and their freshness are of the same moment.
 *
 * @param source the context whose facts are counted
 * @param statement its rows are table, place, key, figure, and for the table {@code SOURCE} recorded_at and applied_at; it
 *     takes the parameters {@code :prefecture}, {@code :everywhere} or else {@code :municipality}, {@code :end}, the first
 *     moment of which nothing counts, {@code :subscription} and {@code :topic}
 * @param parameters further ones
 * @param reading reads a row of any other table
 */
public record Counting(
        Context source, String statement, Map<String, Object> parameters, Function<Object[], Count> reading) {
    /** A count whose rows need no further reading. */
    public Counting(Context source, String statement, Map<String, Object> parameters) {
        this(source, statement, parameters, Counting::count);
    }

    /** Reads the columns that every row has. */
    public static Count count(Object[] row) {
        return new Count((String) row[0], (String) row[1], (String) row[2], (Long) row[3]);
    }
}
