package jp.tsunagi.bench.faults.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an outage went.
 *
 * @param lasted until the server could be reached, or had space, again
 * @param acknowledged commands whose senders were promised events meanwhile
 * @param written from the end of the outage to the first promise
 * @param published from the end of the outage until somebody who reads the topic saw something new
 */
record Recovery(
        Fault fault, Duration lasted, long acknowledged, Optional<Duration> written, Optional<Duration> published) {
    static final Duration GOAL = Duration.ofSeconds(30);

    static List<Recovery> of(List<Injected> injected, List<Sent> sent, Watch watch) {
        return injected.stream()
                .filter(done -> Fault.OUTAGES.contains(done.fault()))
                .map(done -> new Recovery(
                        done.fault(),
                        Duration.ofNanos(done.until() - done.from()),
                        sent.stream()
                                .filter(each ->
                                        each.promised() && each.at() - done.from() > 0 && each.at() - done.until() < 0)
                                .count(),
                        sent.stream()
                                .filter(Sent::promised)
                                .map(each -> each.at() - done.until())
                                .filter(after -> after > 0)
                                .min(Long::compare)
                                .map(Duration::ofNanos),
                        watch.publishedAfter(done.until()).map(at -> Duration.ofNanos(at - done.until()))))
                .toList();
    }

    /** What must hold of it. */
    void check(int commandsPerSecond, Findings findings) {
        findings.unless(
                isSoon(written) && isSoon(published), Invariant.WORK_GOES_ON_WHEN_AN_OUTAGE_IS_OVER, "%s", this);
        boolean needsPostgresOnly = fault == Fault.KAFKA_PARTED || fault == Fault.KAFKA_DISK_FULL;
        findings.unless(
                !needsPostgresOnly || acknowledged > commandsPerSecond * lasted.toSeconds() / 2,
                Invariant.COMMANDS_NEED_POSTGRES_ONLY,
                "%s",
                this);
    }

    private static boolean isSoon(Optional<Duration> after) {
        return after.filter(time -> time.compareTo(GOAL) <= 0).isPresent();
    }
}
