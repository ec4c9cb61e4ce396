package jp.tsunagi.eventstore.rebuild;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.subscription.OwnSubscription;
import jp.tsunagi.eventstore.subscription.Tally;

/** A read model that counts, its events, and what its rows have to be. */
final class Tallies {
    static final String NAME = "tally";
    static final Function<StoredEvent, Optional<? extends Recorded<?>>> READER =
            stored -> Optional.of(Parcel.EVENTS.read(stored));

    private Tallies() {}

    static List<Fold<?, ?>> folds(Projection<Tally, ParcelEvent> projection) {
        return List.of(new Fold<>(ParcelEvent.class, projection, new Tally.Table()));
    }

    static OwnReadModel model(KernelDatabase database, Projection<Tally, ParcelEvent> projection) {
        return new OwnReadModel(NAME, database.relay(), READER, folds(projection));
    }

    /** Moves of parcels that were not registered, which counts all the same; written at once because they are many. */
    static void append(KernelDatabase database, int streams, int versions) {
        database.sudo("""
                INSERT INTO event (stream, version, type, type_version, data, actor, causation, correlation, valid_at)
                SELECT stream, version, 'parcel.moved', 1, '{"place":"on"}', 'somebody', stream, stream, now()
                FROM (SELECT gen_random_uuid() AS stream FROM generate_series(1, %d)) s, generate_series(1, %d) version
                """.formatted(streams, versions));
    }

    /** One more move of a parcel. */
    static void append(KernelDatabase database, UUID stream, int version) {
        database.sudo("""
                INSERT INTO event (stream, version, type, type_version, data, actor, causation, correlation, valid_at)
                VALUES ('%1$s', %2$d, 'parcel.moved', 1, '{"place":"on"}', 'somebody', '%1$s', '%1$s', now())
                """.formatted(stream, version));
    }

    /** Folds until nothing is left; events become readable when no older transaction runs. */
    static void keepUp(KernelDatabase database, OwnSubscription living) {
        org.awaitility.Awaitility.await().until(() -> {
            boolean more = await(living.advance());
            return !more && database.count("""
                            FROM event e JOIN own_subscription s ON s.name = 'tally' AND (e.xid, e.seq) > (s.xid, s.seq)
                            """) == 0;
        });
    }

    static List<String> rows(KernelDatabase database) {
        return database.column("SELECT stream || ' ' || events FROM tally ORDER BY stream");
    }

    static List<String> refold(KernelDatabase database) {
        return database.column("SELECT stream || ' ' || count(*) FROM event GROUP BY stream ORDER BY stream");
    }

    static Rebuild rebuild(Rebuilds rebuilds) {
        return await(rebuilds.all()).getFirst().rebuild().orElseThrow();
    }

    static void done(Optional<Rebuilds.Refusal> refusal) {
        assertThat(refusal).isEmpty();
    }

    static UUID someStream(KernelDatabase database, int index) {
        return UUID.fromString(
                database.column("SELECT stream FROM tally ORDER BY stream").get(index));
    }
}
