package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.ParkingLot;
import org.jspecify.annotations.Nullable;

/** The parked streams of a follower in a transaction; each has the id of its stream. */
abstract class SimulatedParkingLot<T> implements ParkingLot<T> {
    private record Key(String follower, UUID stream) {}

    /** A parked stream with what is held of it. */
    private record Row(Parked parked, List<?> held) {}

    private final Replica replica;
    private final SimulatedDatabase.Transaction tx;
    private final Class<T> type;
    private final String follower;

    SimulatedParkingLot(Replica replica, SimulatedDatabase.Transaction tx, Class<T> type, String follower) {
        this.replica = replica;
        this.tx = tx;
        this.type = type;
        this.follower = follower;
    }

    /** From which number on a stream is held, of each that is parked. */
    static Map<UUID, Long> committed(SimulatedDatabase database, String follower) {
        return database.rows(Row.class).stream()
                .map(Row::parked)
                .filter(parked -> parked.subscription().equals(follower))
                .collect(Collectors.toMap(Parked::stream, Parked::number));
    }

    abstract UUID stream(T event);

    abstract long number(T event);

    private @Nullable Row row(UUID stream) {
        return tx.read(Row.class, new Key(follower, stream));
    }

    private void write(Parked parked, List<?> held) {
        tx.write(new Key(follower, parked.stream()), new Row(parked, List.copyOf(held)));
    }

    private Parked parked(T event, Fault fault) {
        return new Parked(
                stream(event),
                follower,
                "",
                0,
                stream(event),
                number(event),
                "simulated",
                "simulated",
                fault,
                Instant.EPOCH,
                1);
    }

    @Override
    public Uni<Set<UUID>> parked(Set<UUID> streams) {
        return replica.call(
                "look for parked streams",
                () -> streams.stream()
                        .filter(stream -> row(stream) != null)
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    @Override
    public Uni<Void> park(T event, Fault fault) {
        return replica.tell("park", () -> write(parked(event, fault), List.of(event)));
    }

    @Override
    public Uni<Void> hold(List<T> events) {
        return replica.tell(
                "hold back",
                () -> events.forEach(event -> {
                    var row = Objects.requireNonNull(row(stream(event)));
                    var held = new ArrayList<Object>(row.held());
                    held.add(event);
                    write(row.parked(), held);
                }));
    }

    @Override
    public Uni<Optional<Parked>> claim(UUID id) {
        return replica.send(
                "claim",
                answer -> tx.hold(
                        follower, () -> answer.of(Optional.ofNullable(row(id)).map(Row::parked))));
    }

    @Override
    public Uni<List<T>> held(Parked parked) {
        return replica.call(
                "read what is held",
                () -> Objects.requireNonNull(row(parked.stream())).held().stream()
                        .map(type::cast)
                        .toList());
    }

    @Override
    public Uni<Void> stay(Parked parked, T event, Fault fault) {
        return replica.tell(
                "stay parked",
                () -> write(
                        parked(event, fault),
                        Objects.requireNonNull(row(parked.stream())).held().stream()
                                .map(type::cast)
                                .dropWhile(each -> number(each) < number(event))
                                .toList()));
    }

    @Override
    public Uni<Void> free(Parked parked) {
        return replica.tell("free", () -> tx.delete(new Key(follower, parked.stream())));
    }

    @Override
    public Uni<Void> note(Parked parked, Parked.Discard discard) {
        throw new UnsupportedOperationException("nobody discards here: the oracle waits for every event");
    }
}
