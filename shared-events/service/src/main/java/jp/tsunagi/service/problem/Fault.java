package jp.tsunagi.service.problem;

import java.util.List;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param in whether it is in the body or beside it
 * @param place a JSON pointer (RFC 6901) into the body, or the name of the parameter or header
 * @param type its code and texts
 * @param arguments for the texts' places; limits and codes, never what was sent
 */
public record Fault(In in, String place, ProblemType type, List<Object> arguments) {
    /** Where faults are found. */
    public enum In {
        BODY,
        PARAMETER,
        HEADER
    }

    /** A fault in the body. */
    public static Fault at(String pointer, ProblemType type, Object... arguments) {
        return new Fault(In.BODY, pointer, type, List.of(arguments));
    }

    /** A fault in a parameter of the query or the path. */
    public static Fault parameter(String name, ProblemType type, Object... arguments) {
        return new Fault(In.PARAMETER, name, type, List.of(arguments));
    }

    /** A fault in a header. */
    public static Fault header(String name, ProblemType type, Object... arguments) {
        return new Fault(In.HEADER, name, type, List.of(arguments));
    }
}
