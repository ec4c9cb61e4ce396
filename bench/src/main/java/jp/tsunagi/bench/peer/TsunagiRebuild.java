package jp.tsunagi.bench.peer;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.tsunagi.bench.note.NoteEvent;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.bench.note.Notebook;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.rebuild.Rebuild.State;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.stack.DatabaseRole;
import org.jspecify.annotations.Nullable;

/** A read model built from the first event on, its position moving in the transaction of its rows. */
final class TsunagiRebuild implements Contender {
    private static final String NAME = "notebooks";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** One notebook as the list of notebooks shows it. */
    private record Entry(UUID id, int notes, long letters) {}

    private final BooleanSupplier further;

    private TsunagiRebuild(BooleanSupplier further) {
        this.further = further;
    }

    /** The living set, page by page. */
    static TsunagiRebuild living(Target target) {
        var subscription = model(Databases.reactive(target, DatabaseRole.RELAY)).follower();
        return new TsunagiRebuild(() -> subscription.advance().await().atMost(PATIENCE));
    }

    /** A second set beside the living one, until both have been compared. */
    static TsunagiRebuild beside(Target target) {
        var pool = Databases.reactive(target, DatabaseRole.RELAY);
        var rebuilds = new Rebuilds(pool, List.of(model(pool)));
        return new TsunagiRebuild(() -> {
            var begun = rebuilds.all().await().atMost(PATIENCE).getFirst().rebuild();
            if (begun.isEmpty() || begun.get().state() == State.READY) {
                rebuilds.begin(NAME).await().atMost(PATIENCE);
            }
            while (rebuilds.run()) {
                // Until a page is not full.
            }
            return rebuilds.all()
                            .await()
                            .atMost(PATIENCE)
                            .getFirst()
                            .rebuild()
                            .orElseThrow()
                            .state()
                    != State.READY;
        });
    }

    private static OwnReadModel model(Pool pool) {
        return new OwnReadModel(
                NAME,
                pool,
                stored -> Optional.of(Notebook.EVENTS.read(stored)),
                List.of(new Fold<Entry, NoteEvent>(NoteEvent.class, TsunagiRebuild::project, new Table())));
    }

    private static @Nullable Entry project(@Nullable Entry entry, Recorded<? extends NoteEvent> recorded) {
        return switch (recorded.event()) {
            case Noted noted ->
                new Entry(
                        recorded.stream(),
                        noted.number(),
                        (entry == null ? 0 : entry.letters()) + noted.text().length());
        };
    }

    @Override
    public Done run(Task task) {
        long start = System.nanoTime();
        while (further.getAsBoolean()) {
            // Until it has caught up.
        }
        return Done.of(task.events(), (System.nanoTime() - start) / 1e9);
    }

    private static final class Table extends StreamTable<Entry> {
        Table() {
            super(
                    new SqlTable("notebook", 1, "id uuid, notes integer, letters bigint"),
                    entry -> Tuple.of(entry.id(), entry.notes(), entry.letters()),
                    row -> new Entry(row.getUUID("id"), row.getInteger("notes"), row.getLong("letters")));
        }
    }
}
