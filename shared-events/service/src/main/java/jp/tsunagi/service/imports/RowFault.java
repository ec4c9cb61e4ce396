package jp.tsunagi.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;
import jp.tsunagi.service.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, in both languages.
 *
 * @param column the header of the column; null for the row as a whole
 * @param code the type of the problem
 */
record RowFault(@Nullable Text column, String code, Text detail) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A fault of the row as a whole. */
    static RowFault of(ProblemType type) {
        return new RowFault(null, type.slug(), type.row().detail());
    }

    /** The faults that a problem tells of. */
    static List<RowFault> of(ProblemException problem, CsvTable<?> table) {
        return problem.faults().isEmpty()
                ? List.of(new RowFault(
                        null,
                        problem.type().slug(),
                        new Text(problem.detail(Language.JAPANESE), problem.detail(Language.ENGLISH))))
                : problem.faults().stream().map(fault -> of(fault, table)).toList();
    }

    private static RowFault of(Fault fault, CsvTable<?> table) {
        var detail = fault.type().row().detail();
        var arguments = fault.arguments().toArray();
        return new RowFault(
                table.header(fault.place()).orElse(null),
                fault.type().slug(),
                new Text(detail.in(Language.JAPANESE, arguments), detail.in(Language.ENGLISH, arguments)));
    }

    static String write(List<RowFault> faults) {
        try {
            return JSON.writeValueAsString(faults);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written", impossible);
        }
    }

    static List<RowFault> read(String faults) {
        try {
            return List.of(JSON.readValue(faults, RowFault[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }
}
