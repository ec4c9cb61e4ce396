package jp.tsunagi.reporting.children.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.reporting.children.MergeHistory;
import jp.tsunagi.reporting.children.MergeHistory.Span;

/** The table {@code child_merge}, one row for each merge that was ever decided. */
public final class MergeHistoryTable implements RowTable<MergeHistory> {
    private static final SqlTable TABLE = new SqlTable("child_merge", 2, """
            decisions uuid, number bigint, child uuid, child_known_from date, survivor uuid, survivor_known_from date,
            merged_on date, recorded_at timestamptz, superseded_at timestamptz
            """);

    @Override
    public List<String> tables() {
        return List.of("child_merge");
    }

    @Override
    public String stream() {
        return "decisions";
    }

    @Override
    public Uni<Map<UUID, MergeHistory>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "decisions", "decisions, number", streams, MergeHistoryTable::read)
                .map(spans -> {
                    var loaded = new HashMap<UUID, MergeHistory>();
                    spans.forEach((decisions, known) -> loaded.put(decisions, new MergeHistory(decisions, known)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<MergeHistory> histories) {
        return TABLE.save(
                tx,
                histories.stream()
                        .flatMap(history -> history.spans().stream().map(span -> write(history.decisions(), span))));
    }

    private static Tuple write(UUID decisions, Span span) {
        var merge = span.merge();
        return Tuple.tuple()
                .addUUID(decisions)
                .addLong(span.number())
                .addUUID(merge.child())
                .addLocalDate(merge.childKnownFrom())
                .addUUID(merge.survivor())
                .addLocalDate(merge.survivorKnownFrom())
                .addLocalDate(merge.mergedOn())
                .addOffsetDateTime(span.recordedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(
                        span.supersededAt() == null ? null : span.supersededAt().atOffset(ZoneOffset.UTC));
    }

    private static Span read(Row row) {
        var supersededAt = row.getOffsetDateTime("superseded_at");
        return new Span(
                row.getLong("number"),
                new ChildrenMerged(
                        row.getUUID("child"),
                        row.getLocalDate("child_known_from"),
                        row.getUUID("survivor"),
                        row.getLocalDate("survivor_known_from"),
                        row.getLocalDate("merged_on")),
                row.getOffsetDateTime("recorded_at").toInstant(),
                supersededAt == null ? null : supersededAt.toInstant());
    }
}
