package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process and the moment it started, so that another process which later got the same pid is never mistaken for it.
 *
 * @param pid the operating system's number of the process
 * @param birth boot and start time of the process; on Linux counted in clock ticks since boot, which no change of the
 *     wall clock moves
 */
public record ProcessIdentity(long pid, String birth) {

    /** The identity of a live process, or empty when there is none with this pid. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(ProcessIdentity::birthOf)
                .map(birth -> new ProcessIdentity(pid, birth));
    }

    /** The identity of the process this code runs in. */
    public static ProcessIdentity own() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Reads what {@link #toString()} wrote; empty when the text is something else. */
    public static Optional<ProcessIdentity> parse(String text) {
        int space = text.strip().indexOf(' ');
        if (space < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessIdentity(
                    Long.parseLong(text.strip().substring(0, space)),
                    text.strip().substring(space + 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process itself while it lives; empty once it has ended, whoever carries its pid now. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> birthOf(handle).filter(birth::equals).isPresent());
    }

    /** Whether this very process is running. */
    public boolean isAlive() {
        return process().isPresent();
    }

    @Override
    public String toString() {
        return pid + " " + birth;
    }

    /** Empty when the process has ended, also while it waits as a zombie for its parent to notice. */
    private static Optional<String> birthOf(ProcessHandle handle) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            // The second field is the command in parentheses and may hold blanks; the third is the state, and the
            // start time the 22nd.
            var afterCommand = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (afterCommand[0].equals("Z") || afterCommand[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + ":" + afterCommand[19]);
        } catch (IOException endedOrNoProcFileSystem) {
            return handle.isAlive() ? handle.info().startInstant().map(Object::toString) : Optional.empty();
        }
    }
}
