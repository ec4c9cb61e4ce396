package jp.tsunagi.service.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table of problems as people read it, in Markdown; the page docs/problems.md is put together from these. */
public final class ProblemTable {
    private static final String HEAD = """
            | type `urn:tsunagi:problem:…` | status | 題名 / title | 説明 / detail |
            |---|---|---|---|
            """;

    private ProblemTable() {}

    /** The rows of a context's table, in its order. */
    public static <T extends Enum<T> & ProblemType> String markdown(Class<T> types) {
        return HEAD
                + Arrays.stream(types.getEnumConstants()).map(ProblemTable::row).collect(Collectors.joining());
    }

    private static String row(ProblemType type) {
        return "| `%s` | %d | %s | %s |%n"
                .formatted(
                        type.slug(),
                        type.status(),
                        both(type.row().title()),
                        both(type.row().detail()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String both(Text text) {
        return text.japanese() + "<br>" + text.english();
    }
}
