package jp.tsunagi.demo.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.tsunagi.demo.check.Difference.Source;
import org.jspecify.annotations.Nullable;

/** Compares what was reported with what was planned: every figure, and that nothing else is there. */
final class Comparison {
    private Comparison() {}

    /**
     * @param where a figure stands in this form of the report
     * @param reported everything that the report says
     */
    static List<Difference> of(
            Source source, List<Figure> planned, Function<Figure, Cell> where, Map<Cell, @Nullable Long> reported) {
        var differences = new ArrayList<Difference>();
        var cells = new HashSet<Cell>();
        for (var figure : planned) {
            var cell = where.apply(figure);
            if (!cells.add(cell)) {
                throw new IllegalStateException("two figures in one place: " + cell);
            }
            if (!reported.containsKey(cell)) {
                differences.add(Difference.missing(source, figure));
            } else if (!Objects.equals(reported.get(cell), figure.value())) {
                differences.add(Difference.wrong(source, figure, reported.get(cell)));
            }
        }
        reported.forEach((cell, value) -> {
            if (!cells.contains(cell)) {
                differences.add(Difference.unexpected(source, cell, value));
            }
        });
        return differences;
    }
}
