package jp.tsunagi.service.csv;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.service.problem.ProblemException;

/**
 * A file that somebody sent, read row by row however large it is, in UTF-8 with a byte order mark or without, or in CP932.
 * Rows are counted as a spreadsheet counts them: the headers are row 1, and a cell of two lines makes no second row.
 */
public final class CsvFile {
    /** The characters of a cell; a quote that is never closed ends here instead of swallowing the file. */
    private static final int LONGEST_CELL = 50_000;

    private static final ObjectReader ROWS = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerForArrayOf(String.class);

    private final Path file;
    private final CsvEncoding encoding;

    private CsvFile(Path file, CsvEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /**
     * A file in the encoding that it turns out to be in.
     *
     * @throws IOException when it cannot be read
     */
    public static CsvFile of(Path file) throws IOException {
        return new CsvFile(file, CsvEncoding.of(file));
    }

    /** What is done with a row. */
    @FunctionalInterface
    public interface EachRow {
        /** @param number from 1 */
        void row(int number, List<String> cells);
    }

    /** The encoding. */
    public CsvEncoding encoding() {
        return encoding;
    }

    /**
     * Reads all rows in order, leaving out those without anything in them.
     *
     * @throws ProblemException {@code file-unreadable}
     */
    public void read(EachRow each) {
        int number = 0;
        try (var reader = encoding.reader(file);
                var rows = ROWS.<String[]>readValues(reader)) {
            while (rows.hasNextValue()) {
                var cells = List.of(rows.nextValue());
                number++;
                if (!cells.stream().allMatch(String::isBlank)) {
                    each.row(number, cells);
                }
            }
        } catch (IOException unreadable) {
            throw new ProblemException(CsvProblem.FILE_UNREADABLE, number + 1);
        }
    }
}
