package jp.tsunagi.reporting.children.read;

import java.time.LocalDate;
import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.reporting.report.read.Counting;

/** How children are counted. */
final class ChildCount {
    /**
     * Of each record one span at most holds on a day as it was known at a time. Of the records of one child the survivor
     * counts; on the days on which it says nothing yet, the one that was known first.
     */
    private static final String STATEMENT = """
            WITH merged AS MATERIALIZED (
              SELECT child, child_known_from, survivor, survivor_known_from FROM child_merge
              WHERE recorded_at < :end AND (superseded_at IS NULL OR superseded_at >= :end)),
            known AS MATERIALIZED (
              SELECT municipality, birth_month, life_stage, care_items, score_band, ventilator, severe, living_place,
                     coalesce(care_ended_on <= :on, false) AS ended
              FROM child_fact AS fact
              WHERE (prefecture = :prefecture
                     OR prefecture IS NULL
                       AND EXISTS (SELECT 1 FROM center WHERE id = fact.center AND center.prefecture = :prefecture))
                AND (:everywhere OR municipality = :municipality)
                AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
                AND recorded_at < :end AND (superseded_at IS NULL OR superseded_at >= :end)
                AND NOT EXISTS (
                  SELECT 1 FROM merged AS gone
                  WHERE gone.child = fact.child
                    AND (gone.survivor_known_from <= :on
                         OR EXISTS (SELECT 1 FROM merged AS other
                                    WHERE other.survivor = gone.survivor
                                      AND (other.child_known_from, other.child) < (gone.child_known_from, gone.child))))),
            counted AS (SELECT * FROM known WHERE NOT ended)
            SELECT 'CHILD' AS name, municipality AS place, CAST(NULL AS text) AS key, count(*) AS figure,
                   CAST(NULL AS timestamptz) AS recorded_at, CAST(NULL AS timestamptz) AS applied_at
            FROM counted GROUP BY municipality
            UNION ALL
            SELECT 'CARE_ENDED', NULL, NULL, count(*), NULL, NULL FROM known WHERE ended
            UNION ALL
            SELECT 'VENTILATOR', NULL, NULL, count(*), NULL, NULL FROM counted WHERE ventilator
            UNION ALL
            SELECT 'SEVERE', NULL, NULL, count(*), NULL, NULL FROM counted WHERE severe
            UNION ALL
            SELECT 'BIRTH_MONTH', NULL, to_char(birth_month, 'YYYY-MM'), count(*), NULL, NULL
            FROM counted GROUP BY birth_month
            UNION ALL
            SELECT 'LIFE_STAGE', NULL, life_stage, count(*), NULL, NULL FROM counted GROUP BY life_stage
            UNION ALL
            SELECT 'CARE_ITEM', NULL, item, count(*), NULL, NULL FROM counted, unnest(care_items) AS item GROUP BY item
            UNION ALL
            SELECT 'CARE_ITEM', NULL, NULL, count(*), NULL, NULL FROM counted WHERE cardinality(care_items) = 0
            UNION ALL
            SELECT 'SCORE_BAND', NULL, score_band, count(*), NULL, NULL FROM counted GROUP BY score_band
            UNION ALL
            SELECT 'LIVING_PLACE', NULL, living_place, count(*), NULL, NULL FROM counted GROUP BY living_place
            UNION ALL
            SELECT 'SOURCE', NULL, NULL, sequence, source_recorded_at, applied_at
            FROM subscription WHERE name = :subscription AND topic = :topic
            """;

    private ChildCount() {}

    /** Those there are on a day. */
    static Counting on(LocalDate day) {
        return new Counting(Context.INTAKE, STATEMENT, Map.of("on", day));
    }
}
