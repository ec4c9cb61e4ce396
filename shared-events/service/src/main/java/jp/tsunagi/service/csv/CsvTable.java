package jp.tsunagi.service.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file as its columns say it: the same ones write it and read it back.
 *
 * @param name what the file is called by
 */
public record CsvTable<R>(String name, List<CsvColumn<R>> columns) {
    public CsvTable {
        columns = List.copyOf(columns);
    }

    /** The line of headers. */
    public List<String> head(Language language) {
        return columns.stream().map(column -> column.header().in(language)).toList();
    }

    /** The line of a row. */
    public List<String> cells(R row, Language language) {
        return columns.stream()
                .map(column -> column.cell().apply(row, language))
                .toList();
    }

    /** The header of the column that a place in a body was read from. */
    public Optional<Text> header(String pointer) {
        return columns.stream()
                .filter(column -> column.part() != null)
                .filter(column -> {
                    var read = Objects.requireNonNull(column.part()).pointer();
                    return pointer.equals(read) || pointer.startsWith(read + "/");
                })
                .findFirst()
                .map(CsvColumn::header);
    }

    /**
     * How the lines of a file with these headers are read. Headers may be in any order and language; columns that are only
     * shown may be left out, and so may others, as if their cells were blank.
     *
     * @throws ProblemException when a header is none of this table's or stands twice, or when there is none to begin with
     */
    public Form form(List<String> headers) {
        var seen = new HashSet<CsvColumn<R>>();
        var parts = headers.stream()
                .map(String::strip)
                .map(header -> {
                    var column = column(header)
                            .filter(seen::add)
                            .orElseThrow(() -> new ProblemException(
                                    CsvProblem.FILE_HEADERS_UNFIT,
                                    columns.stream()
                                            .map(known -> known.header().japanese() + " ("
                                                    + known.header().english() + ")")
                                            .collect(Collectors.joining(", "))));
                    return Optional.ofNullable(column.part());
                })
                .toList();
        return new Form(parts);
    }

    private Optional<CsvColumn<R>> column(String header) {
        return columns.stream()
                .filter(column -> header.equals(column.header().japanese())
                        || header.equalsIgnoreCase(column.header().english()))
                .findFirst();
    }

    /**
     * How the lines of one file are read.
     *
     * @param parts where its cells go, column by column
     */
    public record Form(List<Optional<CsvColumn.Part>> parts) {
        /** How many cells a line has at most. */
        public int width() {
            return parts.size();
        }

        /** The body that a line stands for; blank cells are left out of it. */
        public ObjectNode body(List<String> cells) {
            var body = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < Math.min(cells.size(), parts.size()); i++) {
                var cell = CsvLines.plain(cells.get(i)).strip();
                var part = parts.get(i);
                if (!cell.isEmpty() && part.isPresent()) {
                    put(body, part.get().pointer(), part.get().reading().apply(cell));
                }
            }
            return body;
        }

        private static void put(ObjectNode body, String pointer, @Nullable JsonNode value) {
            var steps = pointer.substring(1).split("/", -1);
            var at = body;
            for (int i = 0; i < steps.length - 1; i++) {
                at = at.withObjectProperty(steps[i]);
            }
            at.set(steps[steps.length - 1], value);
        }
    }
}
