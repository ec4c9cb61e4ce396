package jp.tsunagi.service.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A failure as the log may keep it: the types and where they were thrown, without their messages, because drivers and
 * parsers put into a message what they were given, and that may be personal data.
 */
final class FailureOutline {
    private static final int FRAMES = 25;

    private FailureOutline() {}

    static String of(Throwable failure) {
        var outline = new StringBuilder();
        var depth = 0;
        for (var cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            outline.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
        }
        return outline.toString();
    }
}
