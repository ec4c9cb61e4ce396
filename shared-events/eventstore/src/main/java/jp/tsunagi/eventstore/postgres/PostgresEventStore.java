package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;

/**
 * The event store on PostgreSQL, each append for itself. Schema and rights: {@code db/eventstore}. Services put
 * {@link GroupedEventStore} in front of it.
 */
public final class PostgresEventStore implements EventStore {
    /** What has become of a command, and the events of a stream: one row at least, with whatever of it there is. */
    private static final String HISTORY = """
            SELECT c.fingerprint AS command_fingerprint, c.stream AS command_stream, c.version AS command_version, h.*
            FROM (VALUES (true)) AS asked (yes)
            LEFT JOIN command c ON c.id = $3
            LEFT JOIN (
            %s
              WHERE e.stream = $1 AND EXISTS (SELECT FROM stream s WHERE s.id = e.stream AND s.category = $2)
            ) h ON true
            ORDER BY h.version
            """.formatted(StoredEvents.SELECT);

    private static final String COMMAND = """
            SELECT fingerprint AS command_fingerprint, stream AS command_stream, version AS command_version
            FROM command WHERE id = $1
            """;

    private static final Duration MOMENT = Duration.ofMillis(10);

    /** The server ends everything sooner: who has heard nothing by then is cut off and does not know it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pool appendPool;
    private final Pool appPool;
    private final String advance;
    private final Duration patience;

    /**
     * @param appendPool connections of the role {@code <service>_append}
     * @param appPool connections of the role {@code <service>_app}, which falls under row-level security
     */
    public PostgresEventStore(Pool appendPool, Pool appPool) {
        this(appendPool, appPool, AppendStatement.ADVANCE, PATIENCE);
    }

    PostgresEventStore(Pool appendPool, Pool appPool, String advance, Duration patience) {
        this.appendPool = appendPool;
        this.appPool = appPool;
        this.advance = advance;
        this.patience = patience;
    }

    @Override
    public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        var loaded = switch (scope) {
            case Scope.Platform _ -> load(appendPool, stream, commandId);
            case Scope.Member member ->
                appPool.withTransaction(connection ->
                        ScopedSession.enter(connection, member).chain(() -> load(connection, stream, commandId)));
        };
        return inTime(loaded).onFailure().transform(Failures::translate);
    }

    private static Uni<History> load(SqlClient client, StreamId stream, UUID commandId) {
        return client.preparedQuery(HISTORY)
                .execute(Tuple.of(stream.id(), stream.category(), commandId))
                .map(rows -> {
                    List<StoredEvent> events = new ArrayList<>(rows.size());
                    Optional<CommandResult> earlier = Optional.empty();
                    for (var row : rows) {
                        if (row.getLong("seq") != null) {
                            events.add(StoredEvents.read(row));
                        }
                        earlier = commandResult(row);
                    }
                    return new History(events, earlier);
                });
    }

    @Override
    public Uni<Appended> append(Append append) {
        return inTime(append(appendPool, append)).onFailure().transform(Failures::translate);
    }

    /** Appends on this connection: its transaction, if it is in one, decides over the events too. */
    Uni<Appended> append(SqlClient client, Append append) {
        return client.preparedQuery(append.version() == 0 ? AppendStatement.CREATE : advance)
                .execute(AppendStatement.parameters(List.of(append)))
                .map(rows -> rows.rowCount() == append.events().size() ? Appended.DONE : Appended.CONFLICT)
                .onFailure(failure -> Failures.violates(failure, "command_pkey"))
                .recoverWithItem(Appended.COMMAND_KNOWN);
    }

    /**
     * Appends to different streams under different command ids in one transaction.
     *
     * @return what became of each, by its stream; of those that are missing another transaction holds the stream
     */
    Uni<Map<UUID, Appended>> appendTogether(List<Append> appends) {
        return inTime(appendTogether(appendPool, AppendStatement.GROUP, appends));
    }

    /** Appends them on this connection: its transaction, if it is in one, decides over the events too. */
    Uni<Map<UUID, Appended>> appendTogether(SqlClient client, String statement, List<Append> appends) {
        return client.preparedQuery(statement)
                .execute(AppendStatement.parameters(appends))
                .map(rows -> {
                    Map<UUID, Appended> ends = new HashMap<>();
                    for (var row : rows) {
                        var verdict = row.getString("verdict");
                        if (!verdict.equals("BUSY")) {
                            ends.put(row.getUUID("id"), Appended.valueOf(verdict));
                        }
                    }
                    return ends;
                });
    }

    @Override
    public Uni<Optional<CommandResult>> result(UUID commandId) {
        // Asked for just when a connection broke: the pool has not noticed yet and may give the same one again.
        return inTime(result(appendPool, commandId))
                .onFailure()
                .transform(Failures::translate)
                .onFailure(StoreUnavailable.class)
                .retry()
                .withBackOff(MOMENT)
                .atMost(2);
    }

    private static Uni<Optional<CommandResult>> result(SqlClient client, UUID commandId) {
        return client.preparedQuery(COMMAND).execute(Tuple.of(commandId)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? commandResult(found.next()) : Optional.empty();
        });
    }

    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(patience).failWith(TimeoutException::new);
    }

    private static Optional<CommandResult> commandResult(Row row) {
        return Optional.ofNullable(row.getBuffer("command_fingerprint"))
                .map(fingerprint -> new CommandResult(
                        new Fingerprint(HexFormat.of().formatHex(fingerprint.getBytes())),
                        row.getUUID("command_stream"),
                        row.getInteger("command_version")));
    }
}
