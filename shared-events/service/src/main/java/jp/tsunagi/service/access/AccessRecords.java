package jp.tsunagi.service.access;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
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
}
