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
     * Taken for a quarter of an hour, longer than a server may need to say that it has a letter (RFC 5321, 4.5.3.2.6: ten
     * minutes), twice as long each time that nothing was heard. What is taken again without an answer was not taken by the
     * server. A body whose mailbox was missing or refused is tried as soon as it has another.
     */
    private static final String TAKE = """
            UPDATE notice n
            SET attempts = attempts + 1,
                failure = COALESCE(failure, CASE WHEN attempts > 0 THEN $2 END),
                tried = (SELECT address FROM mailbox m WHERE m.body = n.recipient),
                try_at = $1::timestamptz
                  + LEAST(interval '15 minutes' * power(2, LEAST(attempts, 9)), interval '6 hours')
            WHERE n.id = (
              SELECT id FROM notice d
              WHERE sent_at IS NULL AND send_from <= $1 AND send_from > $3
                AND (try_at <= $1 OR (failure <> $2 AND EXISTS (
                  SELECT FROM mailbox m
                  WHERE m.body = d.recipient AND m.address IS NOT NULL AND m.address IS DISTINCT FROM d.tried)))
              ORDER BY send_from, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING n.id, n.kind, n.day, n.attempts, n.tried AS address,
              EXISTS (SELECT FROM mailbox m WHERE m.body = n.recipient) AS said,
              (SELECT name FROM center c WHERE c.id = n.center) AS center
            """;

    private static final String SENT = "UPDATE notice SET sent_at = $2, failure = NULL WHERE id = $1";

    /**
     * A minute after the first attempt, twice as long after each that follows: at most ten minutes for a server, which may be
     * back at any time for all letters, and six hours for a mailbox. An attempt that was followed by another is past.
     */
    private static final String FAILED = """
            UPDATE notice
            SET failure = $2,
                try_at = $4::timestamptz + LEAST(
                  interval '1 minute' * power(2, LEAST(attempts - 1, 9)),
                  CASE WHEN $2 = $5 THEN interval '10 minutes' ELSE interval '6 hours' END)
            WHERE id = $1 AND attempts = $3 AND sent_at IS NULL
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_relay} */
    Outbox(Pool pool) {
        this.pool = pool;
    }

    /**
     * A notice that is due.
     *
     * @param attempt which one it is, from 1
     * @param address where its recipient gets mail; null when it gets none
     * @param said whether anybody has said where, or that it wants none
     * @param center the name of the center that opened the case; null while it has not been heard of
     */
    record Item(
            UUID id,
            NoticeKind kind,
            LocalDate day,
            int attempt,
            @Nullable String address,
            boolean said,
            @Nullable String center) {}

    /** Takes one that is due and still news, if there is any. */
    Uni<Optional<Item>> take(Instant now) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        Failure.UNREACHABLE.name(),
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
    Uni<Void> failed(Item item, Failure failure, Instant now) {
        return settle(
                FAILED,
                Tuple.of(
                        item.id(),
                        failure.name(),
                        item.attempt(),
                        now.atOffset(ZoneOffset.UTC),
                        Failure.UNREACHABLE.name()));
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
                row.getInteger("attempts"),
                row.getString("address"),
                row.getBoolean("said"),
                row.getString("center"));
    }
}
