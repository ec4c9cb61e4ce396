package jp.tsunagi.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.Supervised.Phase;
import jp.tsunagi.stack.Supervised.State;

/** Shows how each part stands. */
final class Status {
    private static final String ROW = "%-20s %-11s %8s %6s %10s %9s %9s%n";

    private Status() {}

    /** Prints the table; the exit code is 0 when every part is ready. */
    static int run(Home home, PrintStream out) throws IOException {
        var supervisor = home.supervisor();
        out.printf(ROW, "PART", "STATE", "PID", "PORT", "UPTIME", "RSS", "RESTARTS");
        boolean allReady = supervisor.isPresent();
        long total = supervisor.map(Memory::ofItself).orElse(0L);
        for (var part : Part.values()) {
            var state = PartState.read(home, part);
            if (state.isEmpty()) {
                out.printf(ROW, part.title(), "-", "", "", "", "", "");
                allReady = false;
                continue;
            }
            long resident = print(part, state.get(), out);
            total += resident;
            allReady &= resident > 0 && state.get().phase() == Phase.READY;
        }
        supervisor.ifPresent(process ->
                out.printf(ROW, "supervisor", "READY", process.pid(), "", "", megabytes(Memory.ofItself(process)), ""));
        out.printf(ROW, "合計 / total", "", "", "", "", megabytes(total), "");
        if (supervisor.isEmpty() && !Down.running(home).isEmpty()) {
            out.println(
                    "監視プロセスが動いていません。./tsunagi up でやり直せます。 / The supervisor does not run; ./tsunagi up starts over.");
        }
        return allReady ? 0 : 3;
    }

    private static long print(Part part, State state, PrintStream out) {
        var process = state.process();
        boolean alive = process != null && process.isAlive();
        long resident = alive && process != null ? Memory.resident(process) : 0;
        out.printf(
                ROW,
                part.title(),
                alive || state.phase() != Phase.READY ? state.phase() : "ENDED",
                alive && process != null ? Long.toString(process.pid()) : "",
                Integer.toString(state.port()),
                alive && process != null ? uptime(process, state) : "",
                alive ? megabytes(resident) : "",
                Integer.toString(state.restarts()));
        return resident;
    }

    private static String uptime(ProcessIdentity process, State state) {
        var since = process.process()
                .flatMap(handle -> handle.info().startInstant())
                .orElse(state.since());
        var time = Duration.between(since, Instant.now());
        return time.toHours() > 0
                ? time.toHours() + "h" + time.toMinutesPart() + "m"
                : time.toMinutes() + "m" + time.toSecondsPart() + "s";
    }

    private static String megabytes(long bytes) {
        return bytes / (1 << 20) + " MB";
    }
}
