package jp.tsunagi.referral.notice.send;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.referral.notice.Notice;
import jp.tsunagi.referral.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * The notices that are due. Who takes one has it to themselves for a while, without holding a transaction meanwhile: one
 * that is open would hold up every reader of events. What was taken and not settled, because the service ended, comes again.
 */
final class Outbox {
    /**
     * A minute after the first attempt, twice as long after each that follows, at most six hours: as long as it is taken, and
     * as long as it waits after a failure. A body whose mailbox was missing is tried as soon as it has one.
     */
    private static final String TAKE = """
            UPDATE notice n
            SET attempts = attempts + 1, failure = NULL,
                try_at = $1::timestamptz + LEAST(interval '1 minute' * power(2, LEAST(attempts, 9)), interval '6 hours')
            WHERE n.id = (
              SELECT id FROM notice d
              WHERE sent_at IS NULL AND send_from <= $1 AND send_from > $3
                AND (try_at <= $1 OR (failure = $2
                  AND EXISTS (SELECT FROM mailbox m WHERE m.body = d.recipient AND m.address IS NOT NULL)))
              ORDER BY send_from, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING n.id, n.kind, n.day,
              (SELECT address FROM mailbox m WHERE m.body = n.recipient) AS address,
              (SELECT name FROM center c WHERE c.id = n.center) AS center
            """;

    private static final String SENT = "UPDATE notice SET sent_at = $2 WHERE id = $1";
    private static final String FAILED = "UPDATE notice SET failure = $2 WHERE id = $1 AND sent_at IS NULL";

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_relay} */
    Outbox(Pool pool) {
        this.pool = pool;
    }

    /**
     * A notice that is due.
     *
     * @param address where its recipient gets mail; null when nobody has said
     * @param center the name of the center that opened the case; null while it has not been heard of
     */
    record Item(
            UUID id,
            NoticeKind kind,
            LocalDate day,
            @Nullable String address,
            @Nullable String center) {}

    /** Takes one that is due and still news, if there is any. */
    Uni<Optional<Item>> take(Instant now) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        Failure.NO_MAILBOX.name(),
                        now.minus(Notice.NEWS_FOR).atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    for (var row : rows) {
                        return Optional.of(item(row));
                    }
                    return Optional.<Item>empty();
                })
                .onFailure()
                .transform(Failures::translate);
    }

    /** It is on its way. */
    Uni<Void> sent(UUID notice, Instant now) {
        return settle(SENT, Tuple.of(notice, now.atOffset(ZoneOffset.UTC)));
    }

    /** It is not; it is tried again later. */
    Uni<Void> failed(UUID notice, Failure failure) {
        return settle(FAILED, Tuple.of(notice, failure.name()));
    }

    private Uni<Void> settle(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    private static Item item(Row row) {
        return new Item(
                row.getUUID("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getLocalDate("day"),
                row.getString("address"),
                row.getString("center"));
    }
}
