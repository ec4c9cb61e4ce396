package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;

/**
 * The append-only memory of one service. Streams are folded to decide and advanced by compare-and-set, so that of two
 * writers at one version exactly one wins and the other gets a value, not an exception.
 *
 * <p>Every operation fails with {@link StoreUnavailable} when the store cannot be reached.
 */
public interface EventStore {
    /** Reads a whole stream in the given scope, and the stored result of the command, if it ran before. */
    Uni<History> load(StreamId stream, UUID commandId, Scope scope);

    /** Appends all of it or nothing. */
    Uni<Appended> append(Append append);

    /** The stored result of a command, whatever stream it ran on. */
    Uni<Optional<CommandResult>> result(UUID commandId);

    /**
     * A stream as read.
     *
     * @param events in order of their versions, 1 to {@code version}; empty when there is no such stream in scope
     * @param earlier the stored result of the command that is about to be decided
     */
    record History(List<StoredEvent> events, Optional<CommandResult> earlier) {
        public History {
            events = List.copyOf(events);
        }

        /** The version of the stream; 0 when it does not exist. */
        public int version() {
            return events.size();
        }
    }

    /**
     * What a command led to.
     *
     * @param fingerprint of what was sent
     * @param version the stream's version after it
     */
    record CommandResult(Fingerprint fingerprint, UUID stream, int version) {}

    /**
     * One append: the events of one command, the timers they cause and the command's result.
     *
     * @param version the version the decision was made on; 0 creates the stream
     * @param tenancy who holds the stream after these events
     */
    record Append(
            StreamId stream,
            int version,
            List<StoredEvent.New> events,
            List<Timer> timers,
            Tenancy tenancy,
            Origin origin) {
        public Append {
            events = List.copyOf(events);
            timers = List.copyOf(timers);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("nothing to append to " + stream);
            }
        }

        /** The stream's version after the append. */
        public int nextVersion() {
            return version + events.size();
        }
    }

    /** How an append ended. */
    enum Appended {
        /** Committed. */
        DONE,
        /** Somebody else advanced the stream first, or this transaction is older than the stream's last writer. */
        CONFLICT,
        /** The command id has already been used. */
        COMMAND_KNOWN
    }
}
