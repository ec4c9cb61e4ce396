package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.tsunagi.stack.ProcessIdentity;

/** The main memory that processes occupy. */
final class Memory {
    private Memory() {}

    /**
     * The resident memory, in bytes, of a process and its descendants. What they share counts once, in equal parts: the
     * buffers of PostgreSQL would count for each of its backends otherwise.
     */
    static long resident(ProcessIdentity process) {
        return process.process().stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .mapToLong(handle -> proportional(handle.pid()))
                .sum();
    }

    /** The resident memory, in bytes, of a process without its descendants. */
    static long ofItself(ProcessIdentity process) {
        return process.isAlive() ? proportional(process.pid()) : 0;
    }

    private static long proportional(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"), UTF_8)) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException ended) {
            return 0;
        }
        return 0;
    }
}
