package jp.tsunagi.referral.completeness;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.ScopedReads;

/** Counts the directory in the database, in one statement. */
public final class CompletenessQueries {
    /** An agency, resource or coordinator counts in each municipality that it is there for. */
    private static final String COUNT = """
        SELECT place, sector, sum(agencies), sum(resources), sum(overdue), sum(coordinators), sum(windows)
        FROM (
          SELECT unnest(covers) AS place, sector, 1 AS agencies, 0 AS resources, 0 AS overdue, 0 AS coordinators,
            0 AS windows
          FROM agency WHERE prefecture = :prefecture
          UNION ALL
          SELECT unnest(municipalities), sector, 0, 1,
            CASE WHEN verified_on + CAST(:months AS integer) * INTERVAL '1 month' < CAST(:on AS date) THEN 1 ELSE 0 END,
            0, 0
          FROM support_resource WHERE prefecture = :prefecture AND retired_on IS NULL
          UNION ALL
          SELECT unnest(municipalities), NULL, 0, 0, 0, 1, 0
          FROM local_coordinator
          WHERE prefecture = :prefecture AND from_day <= :on AND coalesce(ended_on, to_day, :on) >= :on
          UNION ALL
          SELECT municipality, NULL, 0, 0, 0, 0, 1
          FROM one_stop_window WHERE prefecture = :prefecture AND coalesce(until_day, :on) >= :on
        ) AS there
        GROUP BY place, sector
        """;

    private final ScopedReads reads;

    public CompletenessQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * How complete the directory is.
     *
     * @param prefecture two digits
     * @param verificationMonths months after which a verification is overdue
     */
    Uni<Completeness> of(Scope.Member reader, String prefecture, LocalDate on, int verificationMonths) {
        return reads.read(
                        reader,
                        session -> session.createNativeQuery(COUNT, Object[].class)
                                .setParameter("prefecture", prefecture)
                                .setParameter("months", verificationMonths)
                                .setParameter("on", on)
                                .getResultList())
                .map(rows -> Completeness.of(prefecture, on, verificationMonths, counts(rows)));
    }

    private static List<Count> counts(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Count(
                        (String) row[0],
                        row[1] == null ? null : Sector.valueOf((String) row[1]),
                        figure(row[2]),
                        figure(row[3]),
                        figure(row[4]),
                        figure(row[5]),
                        figure(row[6])))
                .toList();
    }

    private static int figure(Object sum) {
        return Math.toIntExact(((Number) sum).longValue());
    }
}
