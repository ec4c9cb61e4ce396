package jp.tsunagi.service.access;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.service.member.Caller;

/** Writes the access record. Nobody is answered before it is written. */
public final class AccessRecords {
    private static final String INSERT = """
            INSERT INTO access_record (subject, body, purpose, streams, fields, granted, token_id, trace)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_app} */
    public AccessRecords(Pool pool) {
        this.pool = pool;
    }

    /**
     * Records it, in a transaction of its own: what was looked at stays on record whatever becomes of the request.
     *
     * @return fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away; nothing may be read then
     */
    public Uni<Void> record(Caller caller, Access access) {
        var span = Span.current().getSpanContext();
        return pool.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(caller.subject())
                        .addUUID(access.body())
                        .addString(access.purpose())
                        .addArrayOfUUID(access.streams().toArray(UUID[]::new))
                        .addString(access.fields())
                        .addBoolean(access.granted())
                        .addString(caller.tokenId())
                        .addString(span.isValid() ? span.getTraceId() : null))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    /**
     * Records the reading of a page of a list: one record per body, because each body can be asked who looked at what it
     * holds.
     *
     * @param body the body that holds a row
     * @param stream what a row is about
     * @return as of {@link #record}
     */
    public <R> Uni<Void> recordPage(
            Caller caller,
            List<R> rows,
            Function<R, UUID> body,
            Function<R, UUID> stream,
            String purpose,
            String fields) {
        var byBody = rows.stream()
                .collect(Collectors.groupingBy(body, TreeMap::new, Collectors.mapping(stream, Collectors.toList())));
        var recorded = Uni.createFrom().voidItem();
        for (var held : byBody.entrySet()) {
            recorded = recorded.chain(
                    () -> record(caller, new Access(held.getValue(), held.getKey(), purpose, fields, true)));
        }
        return recorded;
    }
}
