package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Processor time as Linux counts it. */
final class Cpu {
    /** USER_HZ, the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private static final int IDLE = 3;
    private static final int IOWAIT = 4;

    /**
     * The whole machine since it started.
     *
     * @param busy seconds of all cores together that were not idle
     * @param all seconds of all cores together
     */
    record Machine(double busy, double all) {}

    private Cpu() {}

    /** Seconds that a process and its children have used so far, those included that have ended. */
    static double of(long pid) {
        return process(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> process(child.pid()))
                        .sum();
    }

    /** Own time and that of children waited for, fields 14 to 17 of proc(5); a process that has just ended is in its parent's. */
    private static double process(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() / TICKS;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            // Linux answers the reading of an ended process with ESRCH.
            return 0;
        }
    }

    static Machine machine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var all = lines.findFirst().orElseThrow().replaceFirst("cpu +", "").split(" ", -1);
            // Guest time, the last two fields, is in user time already.
            double[] seconds = Arrays.stream(all, 0, 8)
                    .mapToDouble(field -> Long.parseLong(field) / TICKS)
                    .toArray();
            double sum = Arrays.stream(seconds).sum();
            return new Machine(sum - seconds[IDLE] - seconds[IOWAIT], sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
