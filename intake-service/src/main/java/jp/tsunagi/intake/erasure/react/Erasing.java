package jp.tsunagi.intake.erasure.react;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.intake.child.index.ChildIndex;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.EraseAlong;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.intake.erasure.ErasureState.Approved;
import jp.tsunagi.intake.erasure.write.Erasures;

/**
 * Carries an erasure out: first the keys of the child and of its consultations are destroyed and the index entry emptied,
 * then that is recorded and told. The records that were merged into the child's are erased with it, each by an erasure of
 * its own, because others keep texts under their ids as well.
 */
public final class Erasing {
    /**
     * Asked of the history itself, because a list may lag: keys hang on it. Since the decision no consultation is linked with
     * the child any more, and what was under way has had time to end.
     */
    private static final String ABOUT =
            "SELECT DISTINCT stream FROM consultation_about WHERE child = $1 ORDER BY stream";

    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final MergeRegister merges;
    private final Vault vault;
    private final ChildIndex index;
    private final Pool relay;
    private final BusinessClock clock;

    /** @param relay connections of the role {@code intake_relay} */
    public Erasing(
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            MergeRegister merges,
            Vault vault,
            ChildIndex index,
            Pool relay,
            BusinessClock clock) {
        this.erasures = erasures;
        this.merges = merges;
        this.vault = vault;
        this.index = index;
        this.relay = relay;
        this.clock = clock;
    }

    /** What the timer stands for. */
    public Uni<Outcome> fire(UUID stream, Origin origin) {
        var erasure = new StreamId(Erasure.CATEGORY, stream);
        return erasures.read(erasure, Scope.PLATFORM)
                .chain(found -> found.state() instanceof Approved approved
                        ? erase(approved, erasure, origin)
                        // Asked for before two persons decided: it waits for the second one now.
                        : Uni.createFrom().item(new Outcome.Unchanged(erasure, found.version())));
    }

    private Uni<Outcome> erase(Approved approved, StreamId erasure, Origin origin) {
        var request = approved.request();
        return merges.into(request.child(), request.center())
                .call(merged -> each(merged, record -> alsoErase(record.child(), approved, origin)))
                .call(merged -> each(merged, record -> destroyAll(record.child())))
                .chain(() -> destroyAll(request.child()))
                .chain(consultations -> {
                    var now = clock.instant();
                    return erasures.handle(new Command<>(
                            erasure,
                            Expected.AS_LOADED,
                            origin,
                            now,
                            new RecordErasure(consultations, Japan.day(now))));
                });
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWithVoid())
                .collect()
                .last();
    }

    private Uni<Outcome> alsoErase(UUID merged, Approved approved, Origin origin) {
        var now = clock.instant();
        return erasures.handle(new Command<>(
                        Erasures.stream(merged),
                        Expected.NEW_OR_LOADED,
                        origin.then("erase " + merged),
                        now,
                        new EraseAlong(merged, approved.request(), approved.approvedBy(), now)))
                .invoke(outcome -> requireOnRecord(merged, outcome));
    }

    /** Without it nobody else would hear of the merged record: the timer comes again instead, and nothing is recorded yet. */
    private static void requireOnRecord(UUID merged, Outcome outcome) {
        switch (outcome) {
            case Outcome.Appended _, Outcome.Unchanged _, Outcome.Repeated _ -> {}
            case Outcome.Stale _, Outcome.NotFound _, Outcome.Rejected _, Outcome.CommandIdReused _ ->
                throw new IllegalStateException(
                        "the erasure of merged record " + merged + " is not on record: " + outcome);
        }
    }

    /**
     * A consultation's texts may name the child and its family, from before it was known whom it is about, too.
     *
     * @return the consultations that were about the child
     */
    private Uni<List<UUID>> destroyAll(UUID child) {
        return destroyKey(child)
                .chain(() -> index.erase(child))
                .chain(() -> consultations(child))
                .call(consultations -> each(consultations, this::destroyKey));
    }

    private Uni<Void> destroyKey(UUID subject) {
        return vault.destroy(subject)
                // Timers of others do not wait for the key database: this one comes again by itself.
                .onFailure(StoreUnavailable.class)
                .transform(away -> new IllegalStateException("the key database does not answer", away));
    }

    private Uni<List<UUID>> consultations(UUID child) {
        return relay.preparedQuery(ABOUT)
                .execute(Tuple.of(child.toString()))
                .<List<UUID>>map(rows -> {
                    var ids = new ArrayList<UUID>();
                    rows.forEach(row -> ids.add(row.getUUID("stream")));
                    return ids;
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
