package jp.tsunagi.contracts.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of {@code /reference/municipalities.csv}, whose columns reference-data/README.md describes. */
final class ReferenceRows {
    private static final String RESOURCE = "/reference/municipalities.csv";
    private static final String HEADER =
            "code,check_digit,prefecture,kind,counts_to,name,kana,county,valid_from,valid_to";

    private ReferenceRows() {}

    record Row(
            String code,
            String prefecture,
            String kind,
            @Nullable String countsTo,
            String name,
            String kana,
            @Nullable String county,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static List<Row> read() {
        InputStream resource =
                Objects.requireNonNull(ReferenceRows.class.getResourceAsStream(RESOURCE), "no resource " + RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (!HEADER.equals(header)) {
                throw new IllegalStateException(RESOURCE + " has other columns: " + header);
            }
            return lines.lines().map(ReferenceRows::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 10
                || !String.valueOf(MunicipalCode.checkDigit(cells[0])).equals(cells[1])) {
            throw new IllegalStateException(RESOURCE + " has a broken row: " + line);
        }
        return new Row(
                cells[0],
                cells[2],
                cells[3],
                optional(cells[4]),
                cells[5],
                cells[6],
                optional(cells[7]),
                date(cells[8]),
                date(cells[9]));
    }

    private static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
