package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;

/** Command handlers with one thing wrong. */
public final class PlantedHandlers {
    private PlantedHandlers() {}

    /** Who lost a race appends what was decided all the same, at the version that is next now. */
    public static <C, S, E> CommandHandler<C, S, E> appendingStaleDecisions(
            Decider<C, S, E> decider,
            EventCatalogue<E> catalogue,
            Function<S, Tenancy> tenancy,
            EventStore store,
            Runnable appended) {
        return new CommandHandler<>(decider, catalogue, tenancy, store, appended) {
            @Override
            Uni<Outcome> conflict(
                    Command<C> command, int version, S state, Decision.Accepted<E> accepted, int attempts) {
                return attempts > 1
                        ? append(command, version + 1, state, accepted, attempts - 1)
                        : super.conflict(command, version, state, accepted, attempts);
            }
        };
    }

    /** What is not known to have been committed is sent again as if it were another command. */
    public static <C, S, E> CommandHandler<C, S, E> sendingAgainUnderAnotherId(
            Decider<C, S, E> decider,
            EventCatalogue<E> catalogue,
            Function<S, Tenancy> tenancy,
            EventStore store,
            Runnable appended) {
        return new CommandHandler<>(decider, catalogue, tenancy, store, appended) {
            @Override
            Uni<Outcome> settled(Command<C> command, Throwable unknown) {
                var origin = command.origin();
                var again = new Origin(
                        new UUID(
                                origin.commandId().getMostSignificantBits(),
                                origin.commandId().getLeastSignificantBits() + 1),
                        origin.fingerprint(),
                        origin.actor(),
                        origin.scope(),
                        origin.provenance(),
                        origin.correlation(),
                        origin.traceparent());
                return attempt(
                        new Command<>(
                                command.stream(), Expected.AS_LOADED, again, command.validAt(), command.payload()),
                        1);
            }
        };
    }
}
