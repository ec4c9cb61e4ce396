package jp.tsunagi.launcher;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.stack.Supervised.Phase;
import jp.tsunagi.stack.Supervised.State;

/** Shows how the start goes: a line for each part that became ready, and on a terminal what is waited for. */
final class Progress {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Instant began = Instant.now();
    private final Map<Part, Instant> firstSeen = new EnumMap<>(Part.class);
    private final Set<Part> ready = EnumSet.noneOf(Part.class);

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Part part, State state) {
        var since = firstSeen.computeIfAbsent(part, seen -> Instant.now());
        if (state.phase() == Phase.READY && ready.add(part)) {
            wipe();
            out.printf("  %-20s %6.1f s%n", part.title(), seconds(since));
        }
        if (state.phase() != Phase.READY) {
            ready.remove(part);
        }
    }

    void waiting() {
        if (terminal) {
            var missing = Arrays.stream(Part.values())
                    .filter(part -> !ready.contains(part))
                    .map(Part::title)
                    .collect(joining(", "));
            out.printf("%s  … %.0f s  %s", CLEAR_LINE, seconds(began), missing);
            out.flush();
        }
    }

    void end() {
        wipe();
    }

    private void wipe() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
