package jp.tsunagi.service.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagi.contracts.Code;

/** What the cells of spreadsheets mean in a body. */
public final class CellReading {
    /** Between the items of a cell that lists several. */
    public static final String BETWEEN = ";";

    /** Excel writes a day that it has seen its own way. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    private CellReading() {}

    /** A text, as it is. */
    public static JsonNode text(String cell) {
        return TextNode.valueOf(cell);
    }

    /** A whole number. */
    public static JsonNode number(String cell) {
        try {
            return IntNode.valueOf(Integer.parseInt(cell));
        } catch (NumberFormatException none) {
            return text(cell);
        }
    }

    /** A day, as 2026-04-01 or 2026/4/1. */
    public static JsonNode day(String cell) {
        var day = DAY.matcher(cell);
        return day.matches()
                ? text("%s-%2s-%2s"
                        .formatted(day.group(1), day.group(2), day.group(3))
                        .replace(' ', '0'))
                : text(cell);
    }

    /** A code, by its label or its name. */
    public static <E extends Enum<E> & Code> Function<String, JsonNode> code(Class<E> codes) {
        return cell -> Arrays.stream(codes.getEnumConstants())
                .filter(code -> cell.equals(code.japanese()) || cell.equalsIgnoreCase(code.english()))
                .findFirst()
                .map(code -> text(code.name()))
                .orElseGet(() -> text(cell));
    }

    /** Several items. */
    public static Function<String, JsonNode> list(Function<String, JsonNode> item) {
        return cell -> {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(cell.split(BETWEEN, -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(item)
                    .forEach(items::add);
            return items;
        };
    }
}
