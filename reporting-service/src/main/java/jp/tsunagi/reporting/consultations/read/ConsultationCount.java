package jp.tsunagi.reporting.consultations.read;

import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.reporting.report.ReportPeriod;
import jp.tsunagi.reporting.report.read.Counting;

/** How consultations are counted. */
final class ConsultationCount {
    private static final String STATEMENT = """
            WITH counted AS MATERIALIZED (
              SELECT municipality, month, themes,
                CASE
                  WHEN reopened_at = '{}' OR reopened_at[1] >= :end THEN CASE WHEN disposed_at < :end THEN disposition END
                  -- It was taken up again: it has ended since when there are as many ends after the first one.
                  ELSE (
                    SELECT CASE WHEN count(*) = (SELECT count(*) FROM unnest(reopened_at) AS again (at) WHERE again.at < :end)
                                THEN (array_agg(later.disposition ORDER BY later.at DESC))[1] END
                    FROM unnest(further_dispositions, further_disposed_at) AS later (disposition, at)
                    WHERE later.at < :end)
                END AS disposition
              FROM consultation_fact
              WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality)
                AND month BETWEEN :from AND :to AND recorded_at < :end)
            SELECT 'CONSULTATION' AS name, municipality AS place, CAST(NULL AS text) AS key, count(*) AS figure,
                   CAST(NULL AS timestamptz) AS recorded_at, CAST(NULL AS timestamptz) AS applied_at
            FROM counted GROUP BY municipality
            UNION ALL
            SELECT 'MONTH', NULL, to_char(month, 'YYYY-MM'), count(*), NULL, NULL FROM counted GROUP BY month
            UNION ALL
            SELECT 'THEME', NULL, theme, count(*), NULL, NULL FROM counted, unnest(themes) AS theme GROUP BY theme
            UNION ALL
            SELECT 'THEME', NULL, NULL, count(*), NULL, NULL FROM counted WHERE cardinality(themes) = 0
            UNION ALL
            SELECT 'DISPOSITION', NULL, disposition, count(*), NULL, NULL FROM counted GROUP BY disposition
            UNION ALL
            SELECT 'REOPENED', municipality, NULL, count(*), NULL, NULL FROM consultation_fact
            WHERE prefecture = :prefecture AND (:everywhere OR municipality = :municipality)
              AND reopened_at <> '{}' AND EXISTS (
                SELECT FROM unnest(reopened_on, reopened_at) AS again (day, at)
                WHERE again.day BETWEEN :from AND :last AND again.at < :end)
            GROUP BY municipality
            UNION ALL
            SELECT 'SOURCE', NULL, NULL, sequence, source_recorded_at, applied_at
            FROM subscription WHERE name = :subscription AND topic = :topic
            """;

    private ConsultationCount() {}

    /** Those received in a period, and how many were taken up again in it. */
    static Counting in(ReportPeriod period) {
        return new Counting(
                Context.INTAKE,
                STATEMENT,
                Map.of("from", period.firstDay(), "to", period.to().atDay(1), "last", period.lastDay()));
    }
}
