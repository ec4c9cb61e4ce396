package jp.tsunagi.service.request;

import java.util.Arrays;
import java.util.regex.Pattern;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A stream's version as a strong entity tag, such as {@code "3"}. */
final class VersionTag {
    private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private VersionTag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version of a header with exactly one strong tag.
     *
     * @throws ProblemException {@code malformed-if-match}
     */
    static int parse(String ifMatch) {
        var tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(Fault.header("If-Match", EdgeProblem.MALFORMED_IF_MATCH));
        }
        return Integer.parseInt(tag.group(1));
    }

    /** Whether an If-None-Match header, which may name several tags, weak ones and all, names this version. */
    static boolean anyMatches(@Nullable String ifNoneMatch, int version) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }
}
