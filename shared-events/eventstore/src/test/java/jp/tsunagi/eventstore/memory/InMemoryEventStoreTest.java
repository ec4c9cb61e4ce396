package jp.tsunagi.eventstore.memory;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.EventStoreContract;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.timer.TimerRunner;
import org.junit.jupiter.api.Test;

class InMemoryEventStoreTest extends EventStoreContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Parcels.NOON);
    private final InMemoryEventStore store = new InMemoryEventStore(now::get);

    @Override
    protected EventStore store() {
        return store;
    }

    @Override
    protected Held begin() {
        var transaction = store.begin();
        return new Held() {
            @Override
            public Uni<Appended> append(Append append) {
                return transaction.append(append);
            }

            @Override
            public void commit() {
                transaction.commit();
            }

            @Override
            public void close() {
                transaction.rollBack();
            }
        };
    }

    @Override
    protected List<StoredEvent> after(Place place) {
        return store.after(place, 10_000);
    }

    @Override
    protected List<String> timers(StreamId stream) {
        return store.timers().stream()
                .filter(timer -> timer.stream().equals(stream.id()))
                .map(timer -> "%s %d %s".formatted(timer.name(), timer.generation(), timer.dueAt()))
                .sorted()
                .toList();
    }

    @Test
    void handlers_and_timers_run_on_it_without_anything_else() {
        var handler = Parcels.handler(store);
        var parcel = Parcels.stream();
        var timers = new TimerRunner(
                store,
                Map.of(
                        Parcel.PICK_UP_DUE,
                        (stream, origin) -> handler.handle(new Command<>(
                                new StreamId(Parcel.CATEGORY, stream),
                                Expected.AS_LOADED,
                                origin,
                                now.get(),
                                new NoteMissedPickUp()))));
        await(handler.handle(Parcels.command(
                parcel,
                Expected.NO_STREAM,
                new RegisterParcel(Parcels.DEPOT, Parcels.NOON.plus(Duration.ofDays(30))))));

        assertThat(await(timers.fireDue())).isFalse();
        assertThat(timers(parcel)).hasSize(1);
        now.set(Parcels.NOON.plus(Duration.ofDays(31)));
        await(timers.fireDue());
        await(timers.fireDue());

        assertThat(timers(parcel)).isEmpty();
        assertThat(after(Place.START))
                .extracting(StoredEvent::type)
                .containsExactly("parcel.registered", "parcel.pick-up-missed");
        assertThat(after(Place.START).getLast().recordedAt()).isEqualTo(now.get());
    }

    @Test
    void a_timer_that_failed_comes_again_a_minute_later() {
        var handler = Parcels.handler(store);
        await(handler.handle(Parcels.command(
                Parcels.stream(), Expected.NO_STREAM, new RegisterParcel(Parcels.DEPOT, Parcels.NOON))));
        var failing = new TimerRunner(
                store,
                Map.of(
                        Parcel.PICK_UP_DUE,
                        (stream, origin) -> Uni.createFrom().failure(new IllegalStateException("crash"))));
        await(failing.fireDue());

        assertThat(await(store.due(Set.of(Parcel.PICK_UP_DUE), 10))).isEmpty();
        now.set(Parcels.NOON.plus(Duration.ofMinutes(1)));
        assertThat(await(store.due(Set.of(Parcel.PICK_UP_DUE), 10))).hasSize(1);
    }
}
