package jp.tsunagi.service.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ends a request with a problem. Carries no stack trace: it is an answer, not a fault of the program. */
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /** A problem, with arguments for the places of its detail. */
    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(arguments), List.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, List<Object> arguments, List<Fault> faults, Map<String, String> headers) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.arguments = arguments;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** The problem of a single fault. */
    public static ProblemException of(Fault fault) {
        return new ProblemException(fault.type(), fault.arguments(), List.of(fault), Map.of());
    }

    /** The problem of these faults: their own type where they share one, otherwise {@code invalid-fields}. */
    public static ProblemException of(List<Fault> faults) {
        var first = faults.getFirst();
        var alike = faults.stream().allMatch(fault -> fault.type().equals(first.type()));
        return alike
                ? new ProblemException(first.type(), first.arguments(), faults, Map.of())
                : new ProblemException(EdgeProblem.INVALID_FIELDS, List.of(), faults, Map.of());
    }

    /** The same problem with one more response header. */
    public ProblemException withHeader(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, arguments, faults, more);
    }

    /** The type. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong where; may be empty. */
    public List<Fault> faults() {
        return faults;
    }

    /** Response headers. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The detail in a language. */
    public String detail(Language language) {
        return type.row().detail().in(language, arguments.toArray());
    }
}
