package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;

/**
 * A projection and its table: a batch of events becomes one load, a pure fold in memory and one save.
 *
 * @param <R> the row
 * @param <E> the events it follows; others of the source are passed over
 */
public record Fold<R, E>(Class<E> events, Projection<R, E> projection, RowTable<R> table) {
    /** Folds a batch, in order, inside the transaction that moves the position. */
    Uni<Void> apply(SqlConnection tx, List<? extends Recorded<?>> batch) {
        return fold(events, projection, table.in(tx), batch);
    }

    /** Folds those events of a batch that the projection follows, in order, into these rows. */
    public static <R, E> Uni<Void> fold(
            Class<E> events, Projection<R, E> projection, Rows<R> table, List<? extends Recorded<?>> batch) {
        var mine = batch.stream()
                .filter(recorded -> events.isInstance(recorded.event()))
                .toList();
        if (mine.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var streams = mine.stream().map(Recorded::stream).collect(Collectors.toSet());
        return table.load(streams).chain(loaded -> {
            var rows = new HashMap<UUID, R>(loaded);
            for (var recorded : mine) {
                var before = rows.get(recorded.stream());
                var after = projection.project(before, narrow(events, recorded));
                if (after != null) {
                    rows.put(recorded.stream(), after);
                } else if (before != null) {
                    throw new IllegalStateException("a row that was there is gone after a "
                            + recorded.event().getClass());
                }
            }
            return rows.isEmpty() ? Uni.createFrom().voidItem() : table.save(rows.values());
        });
    }

    private static <E> Recorded<E> narrow(Class<E> events, Recorded<?> recorded) {
        return new Recorded<>(
                recorded.stream(),
                recorded.number(),
                events.cast(recorded.event()),
                recorded.validAt(),
                recorded.recordedAt());
    }
}
