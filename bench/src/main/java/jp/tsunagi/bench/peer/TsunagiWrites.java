package jp.tsunagi.bench.peer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.bench.note.Notebook;
import jp.tsunagi.bench.note.Notes;
import jp.tsunagi.bench.note.TakeNote;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.GroupedEventStore;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.stack.DatabaseRole;

/** This project's kernel, by its append and by its command handler. */
final class TsunagiWrites {
    /** A consultant of the center: load and decision run under row-level security. */
    static final Scope MEMBER = new Scope.Member("consultant", Set.of(Notebook.CENTER), Set.of(), Set.of());

    private static final Fingerprint FINGERPRINT = Fingerprint.of("a note");
    private static final Origin.Provenance CENTER = new Origin.Provenance("25", Notebook.CENTER, "25201");
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private TsunagiWrites() {}

    /** The event store alone: one event, expected version, the command's result. */
    static Contender appends(Target target) {
        return new Writers(appender(store(target)))::run;
    }

    /** The event store as services use it: appends that come at the same time share a transaction. */
    static Contender groupedAppends(Target target) {
        return new Writers(appender(grouped(target)))::run;
    }

    private static Writer appender(EventStore store) {
        return (notebook, version) -> store.append(append(notebook, version))
                .invoke(end -> {
                    if (end != Appended.DONE) {
                        throw new IllegalStateException("appended with " + end);
                    }
                })
                .subscribeAsCompletionStage();
    }

    /** One note as an append. */
    static Append append(UUID notebook, int version) {
        return append(notebook, version, UUID.randomUUID());
    }

    /** One note as an append of this command. */
    static Append append(UUID notebook, int version, UUID commandId) {
        var noted = new Noted(notebook, version + 1, Notes.text(notebook, version + 1));
        return new Append(
                new StreamId(Notebook.CATEGORY, notebook),
                version,
                List.of(Notebook.EVENTS.write(noted, Instant.now())),
                List.of(),
                Notebook.TENANCY,
                origin(commandId, Scope.PLATFORM));
    }

    /** The whole way of a command: load, fold, decide, append. */
    static Contender commands(Target target, Scope scope) {
        var handler =
                new CommandHandler<>(new Notebook(), Notebook.EVENTS, _ -> Notebook.TENANCY, grouped(target), () -> {});
        return new Writers((notebook, version) -> handle(handler, scope, notebook, version))::run;
    }

    private static CompletionStage<?> handle(
            CommandHandler<TakeNote, ?, ?> handler, Scope scope, UUID notebook, int version) {
        return handler.handle(new Command<>(
                        new StreamId(Notebook.CATEGORY, notebook),
                        Expected.NEW_OR_LOADED,
                        origin(UUID.randomUUID(), scope),
                        Instant.now(),
                        new TakeNote(notebook, Notes.text(notebook, version + 1))))
                .invoke(outcome -> {
                    if (!(outcome instanceof Outcome.Appended(var _, int reached)) || reached != version + 1) {
                        throw new IllegalStateException("a note ended as " + outcome);
                    }
                })
                .subscribeAsCompletionStage();
    }

    private static Origin origin(UUID commandId, Scope scope) {
        return new Origin(commandId, FINGERPRINT, "consultant", scope, CENTER, UUID.randomUUID(), TRACEPARENT);
    }

    private static EventStore grouped(Target target) {
        return new GroupedEventStore(
                Databases.reactive(target, DatabaseRole.APPEND), Databases.reactive(target, DatabaseRole.APP));
    }

    private static EventStore store(Target target) {
        return new PostgresEventStore(
                Databases.reactive(target, DatabaseRole.APPEND), Databases.reactive(target, DatabaseRole.APP));
    }
}
