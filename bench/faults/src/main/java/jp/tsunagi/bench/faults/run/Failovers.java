package jp.tsunagi.bench.faults.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long after a fault of the lease holder somebody who reads the topic saw the next publication by another.
 *
 * @param undisturbed where nothing else was broken meanwhile
 * @param others with other faults in between
 */
public record Failovers(List<Duration> undisturbed, List<Duration> others) {
    /** What a fault leaves to be done when it is over: clients of a broker or of a database find it again. */
    private static final Duration AFTERMATH = Duration.ofSeconds(3);

    public Failovers {
        undisturbed = List.copyOf(undisturbed);
        others = List.copyOf(others);
    }

    /** The failovers after faults of this kind. */
    static Failovers after(Fault kind, List<Injected> injected, Watch watch) {
        var undisturbed = new ArrayList<Duration>();
        var others = new ArrayList<Duration>();
        for (var fault : injected) {
            if (fault.fault() == kind) {
                watch.publishedAfter(fault.token(), fault.from())
                        .ifPresent(at -> (isDisturbed(fault, at, injected) ? others : undisturbed)
                                .add(Duration.ofNanos(at - fault.from())));
            }
        }
        return new Failovers(undisturbed, others);
    }

    private static boolean isDisturbed(Injected fault, long published, List<Injected> injected) {
        return injected.stream()
                .filter(other -> !other.equals(fault) && concernsRelays(other.fault()))
                .anyMatch(other -> other.touches(fault.from(), published, AFTERMATH));
    }

    private static boolean concernsRelays(Fault fault) {
        return switch (fault) {
            case CONSUMER_KILLED, CONSUMER_STALLED -> false;
            case POSTGRES_PARTED,
                    KAFKA_PARTED,
                    POSTGRES_DISK_FULL,
                    KAFKA_DISK_FULL,
                    POSTGRES_POWER_CUT,
                    SERVICE_KILLED,
                    LEASE_HOLDER_KILLED,
                    LEASE_HOLDER_STALLED,
                    POSTGRES_KILLED,
                    KAFKA_KILLED,
                    APPEND_ANSWERS_CUT,
                    COMMIT_ANSWERS_CUT,
                    KAFKA_ANSWERS_CUT,
                    KAFKA_ANSWERS_SWALLOWED -> true;
        };
    }

    /** Median and longest in seconds, and how many. */
    static String summary(List<Duration> times) {
        if (times.isEmpty()) {
            return "none";
        }
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return "median %.2f s, longest %.2f s, of %d"
                .formatted(seconds(sorted.get(sorted.size() / 2)), seconds(sorted.getLast()), sorted.size());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
