package jp.tsunagi.demo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;
import org.jspecify.annotations.Nullable;

/** Lays figures out as the reports do. */
final class Sheet {
    static final Label TOTAL = new Label("total", "計", "Total");
    static final String UNKNOWN = "UNKNOWN";

    private static final Label SUMMARY = new Label(JsonReport.SUMMARY, "概要", "Summary");
    private static final Label BY_MUNICIPALITY = new Label("byMunicipality", "市町村別", "By municipality");
    private static final Label UNKNOWN_PLACE = new Label(UNKNOWN, "不明", "Not known");

    private final Coverage coverage;
    private final List<Figure> figures = new ArrayList<>();

    Sheet(Coverage coverage) {
        this.coverage = coverage;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    void summary(Label row, Label column, @Nullable Long value) {
        figures.add(new Figure(SUMMARY, row, column, value));
    }

    void summary(Label row, Label column, long value) {
        // JSON names a figure that stands for all by its row alone.
        summary(row, new Label("", column.japanese(), column.english()), Long.valueOf(value));
    }

    void row(Label table, Label row, Label column, @Nullable Long value) {
        figures.add(new Figure(table, row, column, value));
    }

    void row(Label table, Label row, Label column, long value) {
        row(table, row, column, Long.valueOf(value));
    }

    /** A row for every code. */
    <C extends Enum<C> & Code> void byCode(Label table, Class<C> codes, Label column, ToLongFunction<C> count) {
        Arrays.stream(codes.getEnumConstants())
                .forEach(code -> row(table, Label.of(code), column, count.applyAsLong(code)));
    }

    /** A row for every municipality. */
    void byMunicipality(Label column, ToLongFunction<String> count) {
        places().forEach(place -> row(BY_MUNICIPALITY, place, column, count.applyAsLong(place.json())));
    }

    /** A row for what has no municipality; a report of one municipality has none. */
    void ofUnknownPlace(Label column, long value) {
        if (coverage.municipality() == null) {
            row(BY_MUNICIPALITY, UNKNOWN_PLACE, column, value);
        }
    }

    private Stream<Label> places() {
        var codes = coverage.municipality() == null
                ? Municipalities.ofPrefecture(coverage.prefecture()).stream().map(Municipality::code)
                : Stream.of(coverage.municipality());
        return codes.map(code -> {
            var name = code + " " + Municipalities.name(code).orElse("");
            return new Label(code, name, name);
        });
    }
}
