package jp.tsunagi.service.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file that is written, and perhaps read back.
 *
 * @param header its name
 * @param cell what it says of a row
 * @param part where its cells go when the file is read back; null for what is only shown
 */
public record CsvColumn<R>(
        Text header,
        BiFunction<R, Language, String> cell,
        @Nullable Part part) {
    /**
     * A part of a body.
     *
     * @param pointer where it is (RFC 6901), through objects only
     * @param reading of a cell that is not blank; what it cannot read it hands on as it is, and the body says what is wrong
     */
    public record Part(String pointer, Function<String, JsonNode> reading) {}

    /** A column that is only shown. */
    public static <R> CsvColumn<R> of(String japanese, String english, BiFunction<R, Language, String> cell) {
        return new CsvColumn<>(new Text(japanese, english), cell, null);
    }

    /** A column that is only shown and says the same in every language. */
    public static <R> CsvColumn<R> of(String japanese, String english, Function<R, String> cell) {
        return of(japanese, english, (row, _) -> cell.apply(row));
    }

    /** The same column, whose cells become a part of a body. */
    public CsvColumn<R> into(String pointer, Function<String, JsonNode> reading) {
        return new CsvColumn<>(header, cell, new Part(pointer, reading));
    }
}
