package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.sql.SQLException;
import jp.tsunagi.bench.peer.Done;
import jp.tsunagi.bench.peer.Task;

/**
 * One round as it was measured; its content was found right.
 *
 * @param contest what was measured
 * @param contender who it was
 * @param writers how many wrote at the same time
 * @param operations commands, appends or events
 * @param seconds how long they took
 * @param wall how long the counters ran, which may be longer
 * @param clientCpu processor seconds of the contender's process
 * @param serverCpu processor seconds of its PostgreSQL
 * @param busy share of the machine's cores that was busy, 0 to 1, with whatever
 * @param wal bytes of write-ahead log
 * @param disk bytes that the database grew by
 * @param p50 median time of one operation in milliseconds, 0 where not measured
 * @param p99 99th percentile
 */
public record Round(
        String contest,
        String contender,
        int writers,
        long operations,
        double seconds,
        double wall,
        double clientCpu,
        double serverCpu,
        double busy,
        long wal,
        long disk,
        double p50,
        double p99) {
    /** Operations in a second. */
    public double rate() {
        return operations / seconds;
    }

    /** Operations for a second of processor time, the contender's and its PostgreSQL's. */
    public double perCpuSecond() {
        return operations / (clientCpu + serverCpu);
    }

    /** The same round by another clock. */
    Round in(double otherSeconds, long otherOperations) {
        return new Round(
                contest,
                contender,
                writers,
                otherOperations,
                otherSeconds,
                wall,
                clientCpu,
                serverCpu,
                busy,
                wal,
                disk,
                p50,
                p99);
    }

    /** A round together with what the participant says of it, which its content is held against. */
    record Measured(Round round, Done done) {}

    /** Has a participant do a round's work and reads the counters before and after. */
    static Measured measure(String contest, String contender, Participant participant, Cluster cluster, Task task)
            throws IOException, SQLException {
        long disk = size(cluster);
        long wal = cluster.wal();
        double client = participant.cpu();
        double server = cluster.cpu();
        var machine = Cpu.machine();
        long start = System.nanoTime();
        var done = participant.run(task);
        var machineAfter = Cpu.machine();
        var round = new Round(
                contest,
                contender,
                task.writers(),
                done.operations(),
                done.seconds(),
                (System.nanoTime() - start) / 1e9,
                participant.cpu() - client,
                cluster.cpu() - server,
                (machineAfter.busy() - machine.busy()) / (machineAfter.all() - machine.all()),
                cluster.wal() - wal,
                size(cluster) - disk,
                done.p50(),
                done.p99());
        return new Measured(round, done);
    }

    private static long size(Cluster cluster) throws SQLException {
        return cluster.number("SELECT pg_database_size(current_database())");
    }
}
