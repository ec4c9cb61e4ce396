package jp.tsunagi.bench.faults.run;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is done to a running system. */
public enum Fault {
    /** {@code kill -9} of a service, started again later. */
    SERVICE_KILLED(300, 2_000),
    /** {@code kill -9} of the service whose relay holds the lease; started again when another has had time to take over. */
    LEASE_HOLDER_KILLED(4_000, 6_000),
    /** The service whose relay holds the lease stands still for longer than its lease, and goes on. */
    LEASE_HOLDER_STALLED(3_000, 9_000),
    /** {@code kill -9} of a consumer, started again later. */
    CONSUMER_KILLED(300, 2_000),
    /** A consumer stands still for longer than its session at the broker, and goes on. */
    CONSUMER_STALLED(7_000, 10_000),
    /** {@code kill -9} of the postmaster and all its processes, started again with recovery. */
    POSTGRES_KILLED(100, 1_500),
    /** {@code kill -9} of the broker, started again. */
    KAFKA_KILLED(100, 1_500),
    /** Appends reach PostgreSQL, and the connection is cut before the answer. */
    APPEND_ANSWERS_CUT(0, 0),
    /** COMMITs reach PostgreSQL, and the connection is cut before the answer. */
    COMMIT_ANSWERS_CUT(0, 0),
    /** Pages or ends of transactions reach Kafka, and the connection is cut before the answer. */
    KAFKA_ANSWERS_CUT(0, 0),
    /** Pages or ends of transactions reach Kafka, and the answer never comes. */
    KAFKA_ANSWERS_SWALLOWED(0, 0),
    /** Nothing arrives between the processes and PostgreSQL, and neither side is told. */
    POSTGRES_PARTED(20_000, 30_000),
    /** Nothing arrives between the processes and Kafka, and neither side is told. */
    KAFKA_PARTED(20_000, 30_000),
    /** The disk under PostgreSQL is full to the last block. */
    POSTGRES_DISK_FULL(10_000, 20_000),
    /** The disk under Kafka is full to the last block. */
    KAFKA_DISK_FULL(10_000, 20_000),
    /** PostgreSQL is killed, and of its disk is left what had been synced. */
    POSTGRES_POWER_CUT(100, 1_000);

    /** Those that need nothing but the processes and the proxies, and are over soon. */
    public static final Set<Fault> EVERYDAY =
            Collections.unmodifiableSet(EnumSet.range(SERVICE_KILLED, KAFKA_ANSWERS_SWALLOWED));

    /** Those during which a server is away for long and nothing else happens. */
    static final Set<Fault> OUTAGES = Collections.unmodifiableSet(EnumSet.range(POSTGRES_PARTED, KAFKA_DISK_FULL));

    private final int shortestMillis;
    private final int longestMillis;

    Fault(int shortestMillis, int longestMillis) {
        this.shortestMillis = shortestMillis;
        this.longestMillis = longestMillis;
    }

    int shortestMillis() {
        return shortestMillis;
    }

    int longestMillis() {
        return longestMillis;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
