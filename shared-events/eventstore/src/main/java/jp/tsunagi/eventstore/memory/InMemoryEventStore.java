package jp.tsunagi.eventstore.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.eventstore.timer.TimerLog;
import org.jspecify.annotations.Nullable;

/**
 * The event store in memory, with its timers. It keeps what the one on PostgreSQL promises (both pass
 * {@code EventStoreContract}): transactions get their id before they know whether they win, wait for each other on a
 * stream or a command id, and are read in commit order up to the oldest one that is still open. Nothing outlives the
 * process. Any number of threads may use it.
 */
public final class InMemoryEventStore implements EventStore, TimerLog {
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final ObjectReader JSON =
            EventJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private record Head(String category, int version, long lastXid, Tenancy tenancy) {}

    private record TimerKey(UUID stream, String name) {}

    private record SetTimer(int generation, Instant dueAt, Instant tryAt) {}

    /**
     * A timer that is set.
     *
     * @param generation the stream's version after the append that set it
     */
    public record PendingTimer(UUID stream, String name, int generation, Instant dueAt) {}

    private final InstantSource clock;
    private final Map<UUID, Head> heads = new HashMap<>();
    private final Map<UUID, List<StoredEvent>> streams = new HashMap<>();
    private final TreeMap<Place, StoredEvent> events = new TreeMap<>();
    private final Map<UUID, CommandResult> commands = new HashMap<>();
    private final Map<TimerKey, SetTimer> timers = new HashMap<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private final Map<UUID, Transaction> held = new HashMap<>();
    private final List<Transaction> waiting = new ArrayList<>();
    private long lastXid;
    private long lastSeq;

    /** @param clock the business clock: recorded times and timers follow it */
    public InMemoryEventStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        return Uni.createFrom().item(() -> history(stream, commandId, scope));
    }

    private synchronized History history(StreamId stream, UUID commandId, Scope scope) {
        var head = heads.get(stream.id());
        var seen = head != null && head.category().equals(stream.category()) && visible(head, scope);
        return new History(
                seen ? streams.getOrDefault(stream.id(), List.of()) : List.of(),
                Optional.ofNullable(commands.get(commandId))
                        .filter(result -> visible(heads.get(result.stream()), scope)));
    }

    private static boolean visible(@Nullable Head head, Scope scope) {
        return switch (scope) {
            case Scope.Platform _ -> true;
            case Scope.Member member ->
                head != null
                        && (member.bodies().contains(head.tenancy().body())
                                || head.tenancy().grants().keySet().stream().anyMatch(member.bodies()::contains));
        };
    }

    @Override
    public Uni<Appended> append(Append append) {
        return Uni.createFrom()
                .emitter(answer -> begin().append(append, answered -> {
                    answered.transaction().commit();
                    answered.tell(answer::complete, answer::fail);
                }));
    }

    @Override
    public Uni<Optional<CommandResult>> result(UUID commandId) {
        return Uni.createFrom().item(() -> known(commandId));
    }

    private synchronized Optional<CommandResult> known(UUID commandId) {
        return Optional.ofNullable(commands.get(commandId));
    }

    /** Up to {@code limit} events after a place, in commit order; none that an open transaction may still precede. */
    public synchronized List<StoredEvent> after(Place place, int limit) {
        if (events.isEmpty() || events.lastKey().compareTo(place) <= 0) {
            return List.of();
        }
        long oldest = open.isEmpty() ? Long.MAX_VALUE : open.first();
        return events.tailMap(place, false).headMap(new Place(oldest, 0), false).values().stream()
                .limit(limit)
                .toList();
    }

    /** The timers that are set, earliest first. */
    public synchronized List<PendingTimer> timers() {
        return timers.entrySet().stream()
                .map(timer -> new PendingTimer(
                        timer.getKey().stream(),
                        timer.getKey().name(),
                        timer.getValue().generation(),
                        timer.getValue().dueAt()))
                .sorted(Comparator.comparing(PendingTimer::dueAt)
                        .thenComparing(PendingTimer::stream)
                        .thenComparing(PendingTimer::name))
                .toList();
    }

    @Override
    public Uni<List<Due>> due(Set<String> names, int limit) {
        return Uni.createFrom().item(() -> dueNow(names, limit));
    }

    private synchronized List<Due> dueNow(Set<String> names, int limit) {
        var now = clock.instant();
        return timers.entrySet().stream()
                .filter(timer -> names.contains(timer.getKey().name())
                        && !timer.getValue().tryAt().isAfter(now))
                .sorted(Comparator.comparing((Map.Entry<TimerKey, SetTimer> timer) ->
                                timer.getValue().tryAt())
                        .thenComparing(timer -> timer.getKey().stream())
                        .thenComparing(timer -> timer.getKey().name()))
                .limit(limit)
                .map(timer -> new Due(
                        timer.getKey().stream(),
                        timer.getKey().name(),
                        timer.getValue().generation()))
                .toList();
    }

    @Override
    public Uni<Void> later(Due due) {
        return change(
                due,
                timer -> new SetTimer(
                        timer.generation(), timer.dueAt(), clock.instant().plus(LATER)));
    }

    @Override
    public Uni<Void> forget(Due due) {
        return change(due, _ -> null);
    }

    /** What becomes of a timer; null ends it. */
    private interface Change {
        @Nullable
        SetTimer apply(SetTimer timer);
    }

    private Uni<Void> change(Due due, Change change) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                timers.computeIfPresent(
                        new TimerKey(due.stream(), due.name()),
                        (_, timer) -> timer.generation() == due.generation() ? change.apply(timer) : timer);
            }
            return null;
        });
    }

    /** Opens a transaction, which takes its id now. Readers stop before it until it has ended. */
    public synchronized Transaction begin() {
        var transaction = new Transaction(++lastXid);
        open.add(transaction.xid);
        return transaction;
    }

    /**
     * One append whose commit is still to come. It holds the stream and the command id; who wants the same ones waits
     * until it has ended.
     */
    public final class Transaction {
        private final long xid;
        private @Nullable Append append;
        private @Nullable Consumer<Answer> told;
        private List<StoredEvent> written = List.of();

        private Transaction(long xid) {
            this.xid = xid;
        }

        /** Appends once nobody else holds the stream or the command id, without committing. */
        public Uni<Appended> append(Append what) {
            return Uni.createFrom()
                    .emitter(answer -> append(what, answered -> answered.tell(answer::complete, answer::fail)));
        }

        private void append(Append what, Consumer<Answer> tell) {
            synchronized (InMemoryEventStore.this) {
                if (append != null) {
                    throw new IllegalStateException("one append for each transaction");
                }
                append = what;
                told = tell;
                waiting.add(this);
            }
            proceed();
        }

        /** Makes what was appended visible. */
        public void commit() {
            end(true);
        }

        /** Leaves nothing behind. */
        public void rollBack() {
            end(false);
        }

        private void end(boolean commits) {
            synchronized (InMemoryEventStore.this) {
                if (!open.contains(xid)) {
                    return;
                }
                if (commits && append != null && !written.isEmpty()) {
                    publish(xid, append, written);
                }
                open.remove(xid);
                held.values().removeIf(this::equals);
                waiting.remove(this);
            }
            proceed();
        }
    }

    /** How an append went, to be told outside of the lock. */
    private record Answer(
            Transaction transaction,
            @Nullable Appended appended,
            @Nullable Throwable failure) {
        private void tell(Consumer<Appended> complete, Consumer<Throwable> fail) {
            if (appended != null) {
                complete.accept(appended);
            } else if (failure != null) {
                fail.accept(failure);
            }
        }
    }

    /** Lets those go on, in the order of their coming, that nobody holds up any more. */
    private void proceed() {
        for (var next = decided(); next.isPresent(); next = decided()) {
            next.get().run();
        }
    }

    private synchronized Optional<Runnable> decided() {
        for (var transaction : waiting) {
            var append = transaction.append;
            var told = transaction.told;
            if (append != null && told != null && free(append)) {
                waiting.remove(transaction);
                var answer = decide(transaction, append);
                return Optional.of(() -> told.accept(answer));
            }
        }
        return Optional.empty();
    }

    private boolean free(Append append) {
        return !held.containsKey(append.stream().id())
                && !held.containsKey(append.origin().commandId());
    }

    private Answer decide(Transaction transaction, Append append) {
        var head = heads.get(append.stream().id());
        var mayAdvance = head == null
                ? append.version() == 0
                : append.version() > 0
                        && head.version() == append.version()
                        && head.category().equals(append.stream().category())
                        && head.lastXid() <= transaction.xid;
        if (!mayAdvance) {
            return new Answer(transaction, Appended.CONFLICT, null);
        }
        if (commands.containsKey(append.origin().commandId())) {
            return new Answer(transaction, Appended.COMMAND_KNOWN, null);
        }
        try {
            for (var event : append.events()) {
                JSON.readTree(event.data());
            }
        } catch (JsonProcessingException e) {
            return new Answer(transaction, null, new IllegalArgumentException("not json: " + append.stream()));
        }
        transaction.written = write(transaction.xid, append);
        held.put(append.stream().id(), transaction);
        held.put(append.origin().commandId(), transaction);
        return new Answer(transaction, Appended.DONE, null);
    }

    /** Numbers are taken before the commit, as by a sequence: they do not say who commits first. */
    private List<StoredEvent> write(long xid, Append append) {
        var origin = append.origin();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<StoredEvent> written = new ArrayList<>(append.events().size());
        for (var event : append.events()) {
            written.add(new StoredEvent(
                    ++lastSeq,
                    xid,
                    append.stream().id(),
                    append.version() + written.size() + 1,
                    event.type(),
                    event.typeVersion(),
                    event.data(),
                    origin.actor(),
                    origin.provenance(),
                    origin.commandId(),
                    origin.correlation(),
                    origin.traceparent(),
                    event.validAt(),
                    now));
        }
        return written;
    }

    private void publish(long xid, Append append, List<StoredEvent> written) {
        var id = append.stream().id();
        var stream = new ArrayList<>(streams.getOrDefault(id, List.of()));
        stream.addAll(written);
        streams.put(id, stream);
        written.forEach(event -> events.put(Place.of(event), event));
        heads.put(id, new Head(append.stream().category(), append.nextVersion(), xid, append.tenancy()));
        commands.put(
                append.origin().commandId(),
                new CommandResult(append.origin().fingerprint(), id, append.nextVersion()));
        for (var timer : append.timers()) {
            switch (timer) {
                case Timer.Due due ->
                    timers.put(new TimerKey(id, due.name()), new SetTimer(append.nextVersion(), due.at(), due.at()));
                case Timer.Cancel cancel -> timers.remove(new TimerKey(id, cancel.name()));
            }
        }
    }
}
