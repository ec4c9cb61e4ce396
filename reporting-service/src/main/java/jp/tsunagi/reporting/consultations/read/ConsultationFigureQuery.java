package jp.tsunagi.reporting.consultations.read;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.reporting.consultations.ConsultationFigures;
import jp.tsunagi.reporting.consultations.ConsultationFigures.Freshness;
import jp.tsunagi.reporting.consultations.ReportPeriod;
import jp.tsunagi.service.read.ScopedReads;

/** Counts consultations in the database. */
public final class ConsultationFigureQuery {
    /** One statement, so that all figures and their freshness are of the same moment. */
    private static final String COUNT = """
            WITH counted AS MATERIALIZED (
              SELECT municipality, month, themes FROM consultation_fact
              WHERE prefecture = :prefecture AND month BETWEEN :from AND :to)
            SELECT 'TOTAL' AS row, CAST(NULL AS text) AS key, count(*) AS figure,
                   CAST(NULL AS timestamptz) AS recorded_at, CAST(NULL AS timestamptz) AS applied_at
            FROM counted
            UNION ALL
            SELECT 'MUNICIPALITY', municipality, count(*), NULL, NULL FROM counted GROUP BY municipality
            UNION ALL
            SELECT 'MONTH', to_char(month, 'YYYY-MM'), count(*), NULL, NULL FROM counted GROUP BY month
            UNION ALL
            SELECT 'THEME', theme, count(*), NULL, NULL FROM counted, unnest(themes) AS theme GROUP BY theme
            UNION ALL
            SELECT 'THEME', NULL, count(*), NULL, NULL FROM counted WHERE cardinality(themes) = 0
            UNION ALL
            SELECT 'SOURCE', topic, sequence, source_recorded_at, applied_at FROM subscription WHERE name = :subscription
            """;

    private final ScopedReads reads;

    public ConsultationFigureQuery(ScopedReads reads) {
        this.reads = reads;
    }

    /** The figures of a prefecture in a period, as far as the reader may see its consultations. */
    Uni<ConsultationFigures> count(Scope.Member reader, String prefecture, ReportPeriod period) {
        return reads.read(
                        reader,
                        session -> session.createNativeQuery(COUNT, Object[].class)
                                .setParameter("prefecture", prefecture)
                                .setParameter("from", period.from().atDay(1))
                                .setParameter("to", period.to().atDay(1))
                                .setParameter("subscription", IntakeChannel.SUBSCRIPTION)
                                .getResultList())
                .map(ConsultationFigureQuery::figures);
    }

    private static ConsultationFigures figures(List<Object[]> rows) {
        long total = 0;
        long placeUnknown = 0;
        long withoutTheme = 0;
        var byMunicipality = new HashMap<String, Long>();
        var byMonth = new HashMap<YearMonth, Long>();
        Map<ConsultationTheme, Long> byTheme = new EnumMap<>(ConsultationTheme.class);
        var source = Freshness.NOTHING_READ;
        for (var row : rows) {
            var key = (String) row[1];
            long figure = (Long) row[2];
            switch ((String) row[0]) {
                case "TOTAL" -> total = figure;
                case "MUNICIPALITY" -> {
                    if (key == null) {
                        placeUnknown = figure;
                    } else {
                        byMunicipality.put(key, figure);
                    }
                }
                case "MONTH" -> byMonth.put(YearMonth.parse(key), figure);
                case "THEME" -> {
                    if (key == null) {
                        withoutTheme = figure;
                    } else {
                        byTheme.put(ConsultationTheme.valueOf(key), figure);
                    }
                }
                case "SOURCE" ->
                    source = new Freshness(
                            figure,
                            row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant(),
                            row[4] == null ? null : ((OffsetDateTime) row[4]).toInstant());
                default -> throw new IllegalStateException("no such row: " + row[0]);
            }
        }
        return new ConsultationFigures(total, byMunicipality, placeUnknown, byMonth, byTheme, withoutTheme, source);
    }
}
