package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.CommandResult;
import jp.tsunagi.eventstore.EventStore.History;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;

/**
 * Takes commands to a decider and its events to the store: load, fold, decide, append.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public class CommandHandler<C, S, E> {
    /** Decisions are made again on a newer state this often before the sender is told that it is stale. */
    private static final int ATTEMPTS = 5;

    private static final UUID NO_COMMAND = new UUID(0, 0);

    private final Decider<C, S, E> decider;
    private final EventCatalogue<E> catalogue;
    private final Function<S, Tenancy> tenancy;
    private final EventStore store;
    private final Runnable appended;

    /**
     * @param tenancy who holds the stream in a given state; asked for states after at least one event only
     * @param appended told after each commit, so that the relay of this process need not wait for its next poll
     */
    public CommandHandler(
            Decider<C, S, E> decider,
            EventCatalogue<E> catalogue,
            Function<S, Tenancy> tenancy,
            EventStore store,
            Runnable appended) {
        this.decider = decider;
        this.catalogue = catalogue;
        this.tenancy = tenancy;
        this.store = store;
        this.appended = appended;
    }

    /**
     * Handles one command.
     *
     * @return what became of it; fails with {@link StoreUnavailable} when that is not known, in which case the same
     *     command may be sent again
     */
    public final Uni<Outcome> handle(Command<C> command) {
        return attempt(command, ATTEMPTS);
    }

    /**
     * What would become of a command if it were handled now: it is decided, and nothing is appended.
     *
     * @return as {@link #handle} does; {@link Outcome.Appended} for what would be appended
     */
    public final Uni<Outcome> rehearse(Command<C> command) {
        return load(command)
                .chain(history -> decide(
                        command,
                        history,
                        (version, _, accepted) -> Uni.createFrom()
                                .item(new Outcome.Appended(
                                        command.stream(),
                                        version + accepted.events().size()))));
    }

    /** The state of a stream for a reader of that scope, and its version (0: it does not exist for the reader). */
    public final Uni<Folded<S>> read(StreamId stream, Scope scope) {
        return store.load(stream, NO_COMMAND, scope).map(history -> new Folded<>(fold(history), history.version()));
    }

    /** A folded stream. */
    public record Folded<S>(S state, int version) {}

    final Uni<Outcome> attempt(Command<C> command, int attempts) {
        return load(command)
                .chain(history -> decide(
                        command,
                        history,
                        (version, state, accepted) -> append(command, version, state, accepted, attempts)));
    }

    private Uni<History> load(Command<C> command) {
        return store.load(
                command.stream(), command.origin().commandId(), command.origin().scope());
    }

    /** What is done with an accepted decision that was made on this state. */
    @FunctionalInterface
    private interface Accepting<S, E> {
        Uni<Outcome> accepted(int version, S state, Decision.Accepted<E> decision);
    }

    private Uni<Outcome> decide(Command<C> command, History history, Accepting<S, E> accepting) {
        if (history.earlier().isPresent()) {
            return Uni.createFrom().item(repeated(command, history.earlier().get()));
        }
        int version = history.version();
        switch (command.expected()) {
            case Expected.NoStream _
            when version > 0 -> {
                return Uni.createFrom().item(new Outcome.Stale(version));
            }
            case Expected.Version _
            when version == 0 -> {
                return Uni.createFrom().item(new Outcome.NotFound());
            }
            case Expected.AsLoaded(var orNew)
            when version == 0 && !orNew -> {
                return Uni.createFrom().item(new Outcome.NotFound());
            }
            case Expected.Version expected
            when expected.number() != version -> {
                return Uni.createFrom().item(new Outcome.Stale(version));
            }
            case Expected.NoStream _, Expected.Version _, Expected.AsLoaded _ -> {}
        }
        var state = fold(history);
        return switch (decider.decide(state, command.payload())) {
            case Decision.Rejected<E>(var rejection) -> Uni.createFrom().item(new Outcome.Rejected(rejection));
            case Decision.Accepted<E> accepted
            when accepted.events().isEmpty() -> Uni.createFrom().item(new Outcome.Unchanged(command.stream(), version));
            case Decision.Accepted<E> accepted -> accepting.accepted(version, state, accepted);
        };
    }

    final Uni<Outcome> append(Command<C> command, int version, S state, Decision.Accepted<E> accepted, int attempts) {
        var next = state;
        for (var event : accepted.events()) {
            next = decider.evolve(next, event);
        }
        var append = new Append(
                command.stream(),
                version,
                accepted.events().stream()
                        .map(event -> catalogue.write(event, command.validAt()))
                        .toList(),
                accepted.timers(),
                tenancy.apply(next),
                command.origin());
        return store.append(append)
                .chain(appendResult -> switch (appendResult) {
                    case DONE -> {
                        appended.run();
                        yield Uni.createFrom().item(new Outcome.Appended(command.stream(), append.nextVersion()));
                    }
                    case COMMAND_KNOWN ->
                        store.result(command.origin().commandId())
                                .map(result -> repeated(command, result.orElseThrow()));
                    case CONFLICT -> conflict(command, version, state, accepted, attempts);
                })
                .onFailure(CommandHandler::leavesOpen)
                .recoverWithUni(unknown -> settled(command, unknown));
    }

    /** Whether the command may have been committed all the same. What was turned away was not tried. */
    private static boolean leavesOpen(Throwable failure) {
        return failure instanceof StoreUnavailable && !(failure instanceof StoreOverloaded);
    }

    /**
     * Somebody else was faster: what was decided is forgotten, and decided again on what the stream has become. That may
     * be this same command, sent before over a connection that broke; so its id is looked up, the last time too.
     */
    Uni<Outcome> conflict(Command<C> command, int version, S state, Decision.Accepted<E> accepted, int attempts) {
        return attempts > 1
                ? attempt(command, attempts - 1)
                : store.result(command.origin().commandId())
                        .map(result ->
                                result.map(found -> repeated(command, found)).orElseGet(() -> outrun(version)));
    }

    /** A stream that is there and cannot be loaded belongs to somebody else: the sender learns nothing of it. */
    private static Outcome outrun(int version) {
        return version == 0 ? new Outcome.NotFound() : new Outcome.Stale(version);
    }

    /**
     * The connection broke around the commit: only the command's own row says that it happened. That there is none says
     * nothing, the server may be at it still; so the sender is told that it is not known, and comes again.
     */
    Uni<Outcome> settled(Command<C> command, Throwable unknown) {
        return store.result(command.origin().commandId())
                .onFailure()
                .transform(_ -> unknown)
                .chain(result -> result.<Uni<Outcome>>map(
                                found -> Uni.createFrom().item(repeated(command, found)))
                        .orElseGet(() -> Uni.createFrom().failure(unknown)));
    }

    private Outcome repeated(Command<C> command, CommandResult earlier) {
        return earlier.fingerprint().equals(command.origin().fingerprint())
                ? new Outcome.Repeated(new StreamId(command.stream().category(), earlier.stream()), earlier.version())
                : new Outcome.CommandIdReused();
    }

    private S fold(History history) {
        var state = decider.initial();
        for (var stored : history.events()) {
            state = decider.evolve(state, catalogue.read(stored).event());
        }
        return state;
    }
}
