package jp.tsunagi.eventstore.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.rebuild.Rebuild.State;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.ReadModel;
import jp.tsunagi.eventstore.subscription.ReadModel.Standing;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds read models anew beside the living ones, page by page; everything it knows is in the database, so that whoever comes
 * after a crash carries on. A switch swaps the rows that differ, both sets standing at the same event; rolling back
 * swaps them again.
 */
public class Rebuilds implements Worker.Step {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final TypeReference<List<Comparison>> COMPARISONS = new TypeReference<>() {};

    /** Readers of the event table wait for each transaction under way: large enough to be quick, small enough to be short. */
    private static final int PAGE = 2_000;

    /** Of large tables and of other services; the pool's own time-outs are meant for pages. */
    private static final String PATIENTLY =
            "SET LOCAL statement_timeout = '10min'; SET LOCAL idle_in_transaction_session_timeout = '10min'";

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final Pool pool;
    private final List<ReadModel> models;

    /** @param pool connections of the role {@code <service>_relay}, four at least */
    public Rebuilds(Pool pool, List<? extends ReadModel> models) {
        this.pool = pool;
        this.models = List.copyOf(models);
    }

    /** A read model, and its second set if it has one. */
    public record Overview(String name, Standing standing, Optional<Rebuild> rebuild) {}

    /** What was asked for cannot be done. */
    public enum Refusal {
        /** There is no read model of this name. */
        UNKNOWN,
        /** There is no second set. */
        NOT_BEGUN,
        /** The second set has not come to where the living one stands, or is being compared with it again. */
        NOT_READY
    }

    /** All read models, as they stand. */
    public Uni<List<Overview>> all() {
        return Multi.createFrom()
                .iterable(models)
                .onItem()
                .transformToUniAndConcatenate(this::overview)
                .collect()
                .asList()
                .onFailure()
                .transform(Failures::translate);
    }

    private Uni<Overview> overview(ReadModel model) {
        return pool.withTransaction(tx -> model.standing(tx)
                .chain(standing -> find(tx, model, "").map(found -> new Overview(model.name(), standing, found))));
    }

    /** Begins anew, with empty tables and before the first event; what was kept from before is gone. */
    public Uni<Optional<Refusal>> begin(String name) {
        return with(
                name,
                model -> pool.withTransaction(
                                tx -> tx.query(PATIENTLY).execute().chain(() -> model.behind(tx)))
                        .chain(total -> pool.withTransaction(tx -> tx.preparedQuery("""
                                INSERT INTO rebuild (name, state, started_at, total)
                                VALUES ($1, 'RUNNING', clock_timestamp(), $2)
                                ON CONFLICT (name) DO UPDATE
                                SET (state, started_at, ready_at, total, done, failure, compared, compared_at, parked,
                                     switched_at) =
                                    ('RUNNING', clock_timestamp(), NULL, $2, 0, NULL, NULL, NULL, 0, NULL)
                                """)
                                .execute(Tuple.of(name, total))
                                .chain(() -> model.forget(tx))
                                .chain(() -> each(tables(model), table -> TwinTable.create(tx, table)))))
                        .replaceWith(Optional.empty()));
    }

    /** Lets the second set go. */
    public Uni<Optional<Refusal>> drop(String name) {
        return with(
                name,
                model -> pool.withTransaction(tx -> find(tx, model, " FOR UPDATE")
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.of(Refusal.NOT_BEGUN))
                                : model.forget(tx)
                                        .chain(() -> each(tables(model), table -> TwinTable.drop(tx, table)))
                                        .chain(() -> tx.preparedQuery("DELETE FROM rebuild WHERE name = $1")
                                                .execute(Tuple.of(name)))
                                        .replaceWith(Optional.empty()))));
    }

    /**
     * Lets people read the rebuilt rows from now on; nothing happens when they do already. A comparison that is older than
     * ten minutes says little of the rows of now: it is made again first, and {@link Refusal#NOT_READY} until then.
     */
    public Uni<Optional<Refusal>> switchOver(String name) {
        return turn(name, true);
    }

    /** Lets people read again the rows from before the switch, kept up since; nothing happens when they do already. */
    public Uni<Optional<Refusal>> rollBack(String name) {
        return turn(name, false);
    }

    /**
     * Swaps what differs between the living rows and those beside, in one transaction, at the same event. The living
     * position is held meanwhile: readers go on, new events wait to be folded.
     */
    private Uni<Optional<Refusal>> turn(String name, boolean rebuilt) {
        return with(
                name,
                model -> turn(model, rebuilt)
                        // A bad event among the last ones has to be parked first, which is no matter of this
                        // transaction.
                        .onFailure(Fault::isOfTheEvent)
                        .recoverWithUni(() -> advance(model).chain(() -> turn(model, rebuilt))));
    }

    private Uni<Optional<Refusal>> turn(ReadModel model, boolean rebuilt) {
        return pool.withTransaction(tx -> tx.query(PATIENTLY)
                .execute()
                // In this order, as where both sets are compared.
                .chain(() -> model.hold(tx))
                .chain(() -> rebuilt ? doubt(tx, model) : NOTHING)
                .chain(() -> find(tx, model, " FOR UPDATE"))
                .chain(found -> refusal(found)
                        .map(refusal -> Uni.createFrom().item(Optional.of(refusal)))
                        .orElseGet(() -> {
                            boolean already = (found.orElseThrow().switchedAt() != null) == rebuilt;
                            return (already ? NOTHING : swap(tx, model, rebuilt)).replaceWith(Optional.empty());
                        })));
    }

    private static Uni<Void> doubt(SqlConnection tx, ReadModel model) {
        return tx.preparedQuery("""
                        UPDATE rebuild SET state = 'RUNNING'
                        WHERE name = $1 AND switched_at IS NULL
                          AND compared_at < clock_timestamp() - interval '10 minutes'
                        """).execute(Tuple.of(model.name())).replaceWithVoid();
    }

    Optional<Refusal> refusal(Optional<Rebuild> found) {
        return found.isEmpty()
                ? Optional.of(Refusal.NOT_BEGUN)
                : found.get().state() == State.READY ? Optional.empty() : Optional.of(Refusal.NOT_READY);
    }

    private Uni<Void> swap(SqlConnection tx, ReadModel model, boolean rebuilt) {
        return model.holdBeside(tx)
                .chain(() -> meet(tx, model))
                .chain(() ->
                        each(tables(model), table -> TwinTable.of(tx, table).chain(twin -> twin.swap(tx))))
                .chain(() -> model.swapParked(tx))
                .chain(() -> tx.preparedQuery("""
                                UPDATE rebuild SET switched_at = CASE WHEN $2 THEN clock_timestamp() END WHERE name = $1
                                """).execute(Tuple.of(model.name(), rebuilt)))
                .replaceWithVoid();
    }

    /** Folds beside, in the same transaction, what the living set has come further meanwhile. */
    Uni<Void> meet(SqlConnection tx, ReadModel model) {
        return model.next(tx, PAGE)
                .chain(page -> page.events() == 0
                        ? NOTHING
                        : fold(tx, model, page::fold).chain(() -> meet(tx, model)));
    }

    /** One look at all rebuilds; comparing large tables takes its time. */
    @Override
    public final boolean run() {
        return advance().await().atMost(Duration.ofMinutes(10));
    }

    /**
     * Takes each rebuild one page further; those that have come to where the living set stands are compared with it.
     *
     * @return whether there may be more to do
     */
    public Uni<Boolean> advance() {
        return Multi.createFrom()
                .iterable(models)
                .onItem()
                .transformToUniAndConcatenate(model -> advance(model)
                        .onFailure()
                        .recoverWithUni(failure -> note(model, failure).replaceWith(false)))
                .collect()
                .with(Collectors.reducing(false, Boolean::logicalOr));
    }

    private Uni<Boolean> advance(ReadModel model) {
        return pool.withTransaction(tx -> tx.query(PATIENTLY)
                        .execute()
                        .chain(() -> find(tx, model, ""))
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.<Ahead>empty())
                                : model.next(tx, PAGE).map(page -> Optional.of(new Ahead(found.get(), page)))))
                .chain(ahead -> ahead.isEmpty() ? Uni.createFrom().item(false) : advance(model, ahead.get()));
    }

    /** What was found outside of the transaction that folds it: reading keeps nobody waiting. */
    private record Ahead(Rebuild rebuild, ReadModel.Page<?> page) {}

    private Uni<Boolean> advance(ReadModel model, Ahead ahead) {
        if (ahead.page().events() > 0) {
            return page(model, ahead).replaceWith(ahead.page().events() == PAGE);
        }
        return ahead.rebuild().state() == State.RUNNING
                ? compare(model).replaceWith(false)
                : Uni.createFrom().item(false);
    }

    /** Rows, position and count of a page; nothing, when somebody else has folded it or began anew. */
    private Uni<Integer> page(ReadModel model, Ahead ahead) {
        return ahead.page()
                .fold(work -> pool.withTransaction(tx -> find(tx, model, " FOR UPDATE")
                        .chain(found -> found.filter(now ->
                                        now.startedAt().equals(ahead.rebuild().startedAt()))
                                // Rows and position are lost together, if they are: the disk need not be waited for.
                                .map(_ -> tx.query("SET LOCAL synchronous_commit = off")
                                        .execute()
                                        .chain(() -> fold(tx, model, work)))
                                .orElseGet(() -> Uni.createFrom().item(0)))));
    }

    private static Uni<Integer> fold(SqlConnection tx, ReadModel model, Function<SqlConnection, Uni<Integer>> work) {
        return work.apply(tx)
                .call(done -> tx.preparedQuery("UPDATE rebuild SET done = done + $2, failure = NULL WHERE name = $1")
                        .execute(Tuple.of(model.name(), (long) done)));
    }

    /**
     * Compares both sets at the same event. The living position is held only until a snapshot is taken that shows them so;
     * the comparison reads that snapshot and keeps nobody waiting.
     */
    private Uni<Void> compare(ReadModel model) {
        return pool.withConnection(snapshot -> pool.withTransaction(holder -> model.hold(holder)
                        .chain(() -> pool.withTransaction(tx -> find(tx, model, " FOR UPDATE")
                                .chain(found -> found.isEmpty() ? NOTHING : meet(tx, model))))
                        .chain(() -> snapshot.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; " + PATIENTLY)
                                .execute())
                        .chain(() -> find(snapshot, model, "")))
                .chain(seen -> seen.isEmpty() ? NOTHING : compare(snapshot, model, seen.get()))
                .eventually(() -> snapshot.query("ROLLBACK").execute()));
    }

    private Uni<Void> compare(SqlConnection snapshot, ReadModel model, Rebuild seen) {
        return model.parked(snapshot)
                .chain(parked -> compare(snapshot, model, parked)
                        .chain(compared -> pool.preparedQuery("""
                                UPDATE rebuild
                                SET state = 'READY', ready_at = coalesce(ready_at, clock_timestamp()), compared = $3::text::json, parked = $4,
                                    compared_at = clock_timestamp(), failure = NULL
                                WHERE name = $1 AND started_at = $2
                                """)
                                .execute(Tuple.of(model.name(), seen.startedAt().atOffset(ZoneOffset.UTC))
                                        .addString(write(compared))
                                        .addLong((long) parked.size()))))
                .replaceWithVoid();
    }

    /** A parked stream may have stopped at one event here and at another one there, which says nothing of the folds. */
    private static Uni<List<Comparison>> compare(SqlConnection snapshot, ReadModel model, Set<UUID> without) {
        return Multi.createFrom()
                .items(rowTables(model)
                        .flatMap(rows -> rows.tables().stream()
                                .map(table -> TwinTable.of(snapshot, table)
                                        .chain(twin -> twin.compare(snapshot, rows.stream(), without)))))
                .onItem()
                .transformToUniAndConcatenate(Function.identity())
                .collect()
                .asList();
    }

    private Uni<Void> note(ReadModel model, Throwable failure) {
        // Messages of drivers may quote values; those of the kernel's own refusals do not.
        var why = failure instanceof Refused
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        LOG.warnf("the rebuild of %s stands still and goes on trying: %s", model.name(), why);
        return pool.preparedQuery("UPDATE rebuild SET failure = $2 WHERE name = $1")
                .execute(Tuple.of(model.name(), why))
                .replaceWithVoid();
    }

    /** Does something with a read model, if there is one. */
    private Uni<Optional<Refusal>> with(String name, Function<ReadModel, Uni<Optional<Refusal>>> deed) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(deed)
                .orElseGet(() -> Uni.createFrom().item(Optional.of(Refusal.UNKNOWN)))
                .onFailure()
                .transform(Failures::translate);
    }

    private static List<String> tables(ReadModel model) {
        return rowTables(model).flatMap(rows -> rows.tables().stream()).toList();
    }

    private static Stream<? extends RowTable<?>> rowTables(ReadModel model) {
        return model.folds().stream().map(Fold::table);
    }

    private static Uni<Void> each(List<String> tables, Function<String, Uni<Void>> deed) {
        var done = NOTHING;
        for (var table : tables) {
            done = done.chain(() -> deed.apply(table));
        }
        return done;
    }

    private static Uni<Optional<Rebuild>> find(SqlClient client, ReadModel model, String lock) {
        return client.preparedQuery("""
                        SELECT state, total, done, failure, started_at, ready_at, compared::text AS compared, compared_at,
                               parked, switched_at,
                               (1000 * extract(epoch FROM coalesce(ready_at, clock_timestamp()) - started_at))::bigint
                                 AS elapsed
                        FROM rebuild WHERE name = $1""" + lock)
                .execute(Tuple.of(model.name()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    private static Rebuild read(Row row) {
        return new Rebuild(
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getString("failure"),
                row.getOffsetDateTime("started_at").toInstant(),
                Duration.ofMillis(row.getLong("elapsed")),
                instant(row.getOffsetDateTime("ready_at")),
                comparisons(row.getString("compared")),
                row.getLong("parked"),
                instant(row.getOffsetDateTime("compared_at")),
                instant(row.getOffsetDateTime("switched_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<Comparison> comparisons(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, COMPARISONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comparison was not written here", e);
        }
    }

    private static String write(List<Comparison> compared) {
        try {
            return JSON.writeValueAsString(compared);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a comparison can be written", e);
        }
    }
}
