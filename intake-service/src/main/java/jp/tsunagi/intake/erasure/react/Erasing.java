package jp.tsunagi.intake.erasure.react;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;

/**
 * Carries an erasure out: first the child's key and those of its consultations are destroyed and its index entry emptied,
 * then that is recorded and told.
 */
public final class Erasing {
    /**
     * Asked of the history itself, because a list may lag: keys hang on it. Since the request no consultation is linked with
     * the child any more, and what was under way has had time to end. The type stands there as in the index on it.
     */
    private static final String ABOUT = """
            SELECT DISTINCT stream FROM event WHERE type = '%s' AND data ->> 'child' = $1 ORDER BY stream
            """.formatted(Consultation.CHILD_LINKED);

    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final Vault vault;
    private final ChildIndex index;
    private final Pool relay;
    private final BusinessClock clock;

    /** @param relay connections of the role {@code intake_relay} */
    public Erasing(
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            Vault vault,
            ChildIndex index,
            Pool relay,
            BusinessClock clock) {
        this.erasures = erasures;
        this.vault = vault;
        this.index = index;
        this.relay = relay;
        this.clock = clock;
    }

    /** What the timer stands for. */
    public Uni<Outcome> fire(UUID stream, Origin origin) {
        var erasure = new StreamId(Erasure.CATEGORY, stream);
        return erasures.read(erasure, Scope.PLATFORM)
                .chain(found -> found.state()
                        .known()
                        .map(requested -> erase(requested.request().child(), erasure, origin))
                        .orElseThrow(() -> new IllegalStateException("a timer without a request")));
    }

    private Uni<Outcome> erase(UUID child, StreamId erasure, Origin origin) {
        return destroy(child)
                .chain(() -> index.erase(child))
                .chain(() -> consultations(child))
                .call(this::destroyAll)
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

    /** A consultation's texts may name the child and its family, from before it was known whom it is about, too. */
    private Uni<Void> destroyAll(List<UUID> consultations) {
        return Multi.createFrom()
                .iterable(consultations)
                .onItem()
                .transformToUniAndConcatenate(this::destroy)
                .collect()
                .last();
    }

    private Uni<Void> destroy(UUID subject) {
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
