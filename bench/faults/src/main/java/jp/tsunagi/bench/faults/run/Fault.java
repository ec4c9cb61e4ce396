package jp.tsunagi.bench.faults.run;

import java.util.Locale;

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
    KAFKA_ANSWERS_SWALLOWED(0, 0);

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
