package jp.tsunagi.bench.peer;

import java.util.List;

/**
 * What came of a {@link Task}.
 *
 * @param operations commands, appends or events that were acknowledged
 * @param seconds from the first begun to the last acknowledged
 * @param byWriter the acknowledged ones of each writer; empty where a contender does not know
 * @param p50 median time of one operation in milliseconds, 0 where not measured
 * @param p99 99th percentile in milliseconds
 */
public record Done(long operations, double seconds, List<Long> byWriter, double p50, double p99) {
    /** Work that is not made of single answers. */
    public static Done of(long operations, double seconds) {
        return new Done(operations, seconds, List.of(), 0, 0);
    }
}
