package jp.tsunagi.reporting.report.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.Freshness;
import jp.tsunagi.reporting.report.Tally;
import jp.tsunagi.reporting.report.Tally.Count;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Counts facts in the database, as far as row-level security shows them to the reader. */
public final class ReportReads {
    /** The name under which facts are folded from every topic. */
    public static final String SUBSCRIPTION = "reports";

    private static final String SOURCE = "SOURCE";

    private final ScopedReads reads;

    public ReportReads(ScopedReads reads) {
        this.reads = reads;
    }

    /** Counts. */
    public Uni<Tally> count(Scope.Member reader, Coverage coverage, Counting counting) {
        return reads.read(reader, session -> {
                    var municipality = coverage.municipality();
                    var query = session.createNativeQuery(counting.statement(), Object[].class)
                            .setParameter("prefecture", coverage.prefecture())
                            .setParameter("everywhere", municipality == null)
                            .setParameter("municipality", municipality == null ? "" : municipality)
                            .setParameter("end", coverage.end().atOffset(ZoneOffset.UTC))
                            .setParameter("subscription", SUBSCRIPTION)
                            .setParameter("topic", counting.source().topic());
                    counting.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> tally(rows, counting));
    }

    private static Tally tally(List<Object[]> rows, Counting counting) {
        var counts = new ArrayList<Count>();
        var source = Freshness.NOTHING_READ;
        for (var row : rows) {
            if (SOURCE.equals(row[0])) {
                source = new Freshness((Long) row[3], moment(row[4]), moment(row[5]));
            } else {
                counts.add(counting.reading().apply(row));
            }
        }
        return new Tally(counts, source);
    }

    private static @Nullable Instant moment(@Nullable Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
