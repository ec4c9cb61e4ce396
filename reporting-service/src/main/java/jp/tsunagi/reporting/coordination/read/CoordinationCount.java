package jp.tsunagi.reporting.coordination.read;

import java.time.LocalDate;
import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.reporting.coordination.FollowUpTiming;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.ReportPeriod;
import jp.tsunagi.reporting.report.Tally.Count;
import jp.tsunagi.reporting.report.read.Counting;

/** How cases, handoffs and follow-ups are counted. */
final class CoordinationCount {
    private static final String STATEMENT = """
            WITH stays AS MATERIALIZED (
              SELECT municipality, opened_on, CASE WHEN ended_at < :end THEN closed_on END AS closed_on,
                     coalesce(ended_at < :end, false) AS ended
              FROM case_stay
              WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality) AND recorded_at < :end),
            handoffs AS MATERIALIZED (
              SELECT municipality, reason, CASE WHEN returned_at < :end THEN 'RETURNED' WHEN settled_at < :end THEN state ELSE 'PENDING' END
                       AS state
              FROM handoff_fact
              WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality) AND recorded_at < :end
                AND offered_on BETWEEN :from AND :to),
            follow_ups AS MATERIALIZED (
              SELECT municipality, outcome, carer_work, due_on, CASE WHEN done_at < :end THEN done_on END AS done_on,
                     CASE WHEN ended_at < :end THEN ended_on END AS ended_on
              FROM follow_up_fact
              WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality) AND recorded_at < :end
                AND due_on BETWEEN :from AND :to)
            SELECT 'CASE' AS name, municipality AS place, 'OPENED' AS key, count(*) AS figure,
                   CAST(NULL AS timestamptz) AS recorded_at, CAST(NULL AS timestamptz) AS applied_at,
                   CAST(NULL AS date) AS due_on, CAST(NULL AS date) AS done_on, CAST(NULL AS date) AS ended_on
            FROM stays WHERE opened_on BETWEEN :from AND :to GROUP BY municipality
            UNION ALL
            SELECT 'CASE', municipality, 'OPEN', count(*), NULL, NULL, NULL, NULL, NULL
            FROM stays WHERE NOT ended GROUP BY municipality
            UNION ALL
            SELECT 'CASE', municipality, 'CLOSED', count(*), NULL, NULL, NULL, NULL, NULL
            FROM stays WHERE closed_on BETWEEN :from AND :to GROUP BY municipality
            UNION ALL
            SELECT 'HANDOFF', municipality, state, count(*), NULL, NULL, NULL, NULL, NULL
            FROM handoffs GROUP BY municipality, state
            UNION ALL
            SELECT 'DECLINE_REASON', NULL, reason, count(*), NULL, NULL, NULL, NULL, NULL
            FROM handoffs WHERE state = 'DECLINED' GROUP BY reason
            UNION ALL
            SELECT 'FOLLOW_UP', municipality, NULL, count(*), NULL, NULL, due_on, done_on, ended_on
            FROM follow_ups GROUP BY municipality, due_on, done_on, ended_on
            UNION ALL
            SELECT 'OUTCOME', NULL, outcome, count(*), NULL, NULL, NULL, NULL, NULL
            FROM follow_ups WHERE done_on IS NOT NULL GROUP BY outcome
            UNION ALL
            SELECT 'CARER_WORK', NULL, carer_work, count(*), NULL, NULL, NULL, NULL, NULL
            FROM follow_ups WHERE done_on IS NOT NULL GROUP BY carer_work
            UNION ALL
            SELECT 'SOURCE', NULL, NULL, sequence, source_recorded_at, applied_at, NULL, NULL, NULL
            FROM subscription WHERE name = :subscription AND topic = :topic
            """;

    private CoordinationCount() {}

    /** What happened in a period, and what is open as of the day that the coverage names. */
    static Counting in(ReportPeriod period, Coverage coverage) {
        return new Counting(
                Context.REFERRAL,
                STATEMENT,
                Map.of("from", period.firstDay(), "to", period.lastDay()),
                row -> count(row, coverage.asOf()));
    }

    /** Follow-ups come by their days: how they stand to them is said in one place. */
    private static Count count(Object[] row, LocalDate asOf) {
        var count = Counting.count(row);
        return count.table().equals(CoordinationReport.FOLLOW_UP)
                ? new Count(count.table(), count.place(), timing(row, asOf).name(), count.figure())
                : count;
    }

    private static FollowUpTiming timing(Object[] row, LocalDate asOf) {
        return FollowUpTiming.of((LocalDate) row[6], (LocalDate) row[7], (LocalDate) row[8], asOf);
    }
}
