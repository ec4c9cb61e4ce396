package jp.tsunagi.contracts.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of reference data: comma-separated, without quotes, with a header that says what the cells are. */
final class Csv {
    private Csv() {}

    /**
     * The rows of a table.
     *
     * @param resource its class path resource
     * @param header the first line as it has to be
     * @throws IllegalStateException when the table is another one, or a row has other cells
     */
    static List<List<String>> rows(String resource, String header) {
        InputStream content =
                Objects.requireNonNull(Csv.class.getResourceAsStream(resource), "no resource " + resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            String found = lines.readLine();
            if (!header.equals(found)) {
                throw new IllegalStateException(resource + " has other columns: " + found);
            }
            int columns = header.split(",", -1).length;
            return lines.lines().map(line -> cells(resource, columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String resource, int columns, String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(resource + " has a broken row: " + line);
        }
        return cells;
    }
}
