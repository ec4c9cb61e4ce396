package jp.tsunagi.bench.contest;

import java.util.List;
import java.util.Map;
import jp.tsunagi.bench.peer.LateCommit.Reading;

/**
 * Everything that a run has measured.
 *
 * @param quick whether it only showed that everything works
 * @param cores of the machine
 * @param gibibytes of its memory
 * @param settings of PostgreSQL, by name
 * @param rounds of all contests
 * @param footprint of the kernel's events after the contest of appends
 * @param late who was told of an event that was committed late
 * @param gapTimeout seconds for which the late transaction was open, at least
 */
public record Results(
        boolean quick,
        int cores,
        long gibibytes,
        Map<String, String> settings,
        List<Round> rounds,
        Footprint footprint,
        List<Reading> late,
        long gapTimeout) {}
