package jp.tsunagi.reporting.trainings.read;

import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.reporting.report.ReportPeriod;
import jp.tsunagi.reporting.report.read.Counting;

/** How trainings are counted. */
final class TrainingCount {
    private static final String STATEMENT = """
            WITH trainings AS MATERIALIZED (
              SELECT kind, capacity, enrolled, coalesce(held_at < :end, false) AS held,
                     CASE WHEN certified_at < :end THEN completions ELSE 0 END AS completions
              FROM training_fact
              WHERE :everywhere AND prefecture = :prefecture AND recorded_at < :end
                AND coalesce(CASE WHEN held_at < :end THEN held_on END, last_day) BETWEEN :from AND :to),
            attended AS MATERIALIZED (
              SELECT training, kind, sector, municipality, occupation, attendees
              FROM training_attendance
              WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality) AND recorded_at < :end
                AND held_on BETWEEN :from AND :to)
            SELECT 'PLANNED' AS name, CAST(NULL AS text) AS place, kind AS key, count(*) AS figure,
                   CAST(NULL AS timestamptz) AS recorded_at, CAST(NULL AS timestamptz) AS applied_at
            FROM trainings GROUP BY kind
            UNION ALL
            SELECT 'HELD', NULL, kind, count(*), NULL, NULL FROM trainings WHERE held GROUP BY kind
            UNION ALL
            SELECT 'HELD', NULL, kind, count(DISTINCT training), NULL, NULL
            FROM attended WHERE NOT :everywhere GROUP BY kind
            UNION ALL
            SELECT 'CAPACITY', NULL, kind, sum(capacity), NULL, NULL FROM trainings WHERE held GROUP BY kind
            UNION ALL
            SELECT 'ENROLLED', NULL, kind, sum(enrolled), NULL, NULL FROM trainings WHERE held GROUP BY kind
            UNION ALL
            SELECT 'CERTIFIED', NULL, kind, sum(completions), NULL, NULL FROM trainings WHERE held GROUP BY kind
            UNION ALL
            SELECT 'ATTENDEES', municipality, kind, sum(attendees), NULL, NULL FROM attended GROUP BY municipality, kind
            UNION ALL
            SELECT 'ATTENDEES_BY_SECTOR', NULL, sector, sum(attendees), NULL, NULL FROM attended GROUP BY sector
            UNION ALL
            SELECT 'ATTENDEES_BY_OCCUPATION', NULL, occupation, sum(attendees), NULL, NULL
            FROM attended GROUP BY occupation
            UNION ALL
            SELECT 'SOURCE', NULL, NULL, sequence, source_recorded_at, applied_at
            FROM subscription WHERE name = :subscription AND topic = :topic
            """;

    private TrainingCount() {}

    /** Those whose last day lies in a period. */
    static Counting in(ReportPeriod period) {
        return new Counting(Context.TRAINING, STATEMENT, Map.of("from", period.firstDay(), "to", period.lastDay()));
    }
}
