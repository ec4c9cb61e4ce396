package jp.tsunagi.service.csv;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a whole list into a file, page after page, so that no transaction lasts long; what is renamed between two pages may
 * be missing. The file is held as a whole.
 */
public final class CsvPages {
    /** Rows of a page. */
    public static final int SIZE = 200;

    private CsvPages() {}

    /**
     * Adds a line for each row.
     *
     * @param next up to {@link #SIZE} rows after this one, the first ones after none
     * @param cells the cells of a row
     */
    public static <R> Uni<CsvLines> fill(
            CsvLines lines, Function<Optional<R>, Uni<List<R>>> next, Function<R, List<String>> cells) {
        return fill(lines, Optional.empty(), next, cells);
    }

    private static <R> Uni<CsvLines> fill(
            CsvLines lines,
            Optional<R> last,
            Function<Optional<R>, Uni<List<R>>> next,
            Function<R, List<String>> cells) {
        return next.apply(last).chain(rows -> {
            rows.forEach(row -> lines.line(cells.apply(row)));
            return rows.size() < SIZE
                    ? Uni.createFrom().item(lines)
                    : fill(lines, Optional.of(rows.getLast()), next, cells);
        });
    }
}
