package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.stack.DatabaseRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnSubscriptionTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.append(), database.app());
    private final AtomicBoolean failing = new AtomicBoolean();

    @BeforeEach
    void create() {
        Tally.createTable(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void two_replicas_fold_every_event_once_the_one_that_commits_late_included() throws SQLException {
        var streams = Stream.generate(Parcels::stream).limit(4).toList();
        var late = Parcels.stream();
        try (var _ = replica();
                var _ = replica()) {
            streams.forEach(stream -> await(store.append(Parcels.registered(stream))));
            try (var slow = database.connect(DatabaseRole.APPEND);
                    var statement = slow.createStatement()) {
                slow.setAutoCommit(false);
                statement.execute("""
                        INSERT INTO event (stream, version, type, type_version, data,
                                           actor, causation, correlation, valid_at)
                        SELECT '%1$s', 1, 'parcel.moved', 1, '{"place":"late"}', 'somebody', '%1$s', '%1$s', now()
                        """.formatted(late.id()));
                for (int version = 1; version < 20; version++) {
                    for (var stream : streams) {
                        await(store.append(Parcels.moved(stream, version)));
                    }
                }
                slow.commit();
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> database.column("SELECT sum(events) FROM tally")
                            .getFirst()
                            .equals("81"));
        }
        assertThat(database.column("SELECT events FROM tally ORDER BY 1")).containsExactly("1", "20", "20", "20", "20");
    }

    @Test
    void events_of_other_domains_only_move_the_position() {
        await(store.append(Parcels.registered(Parcels.stream())));
        var subscription = new OwnSubscription("others", database.relay(), stored -> Optional.empty(), folds());

        await().until(() -> {
            await(subscription.advance());
            return database.count("FROM own_subscription WHERE seq = 1") == 1;
        });
        assertThat(database.count("FROM tally")).isZero();
    }

    @Test
    void a_page_is_told_apart_from_the_last_one() {
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        await(store.append(Parcels.append(
                stream,
                1,
                Stream.generate(() -> new ParcelMoved("on")).limit(2_100).toArray(ParcelEvent[]::new))));
        var subscription = subscription();

        await().until(() -> await(subscription.advance()));
        assertThat(await(subscription.advance())).isFalse();
        assertThat(database.column("SELECT events FROM tally")).containsExactly("2101");
    }

    @Test
    void a_fold_that_fails_leaves_rows_and_position_as_they_were() {
        await(store.append(Parcels.registered(Parcels.stream())));
        var subscription = subscription();
        failing.set(true);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> await(subscription.advance())).isInstanceOf(StoreUnavailable.class));
        assertThat(database.count("FROM tally")).isZero();
        assertThat(database.count("FROM own_subscription WHERE seq > 0")).isZero();

        failing.set(false);
        assertThat(await(subscription.advance())).isFalse();
        assertThat(database.column("SELECT events FROM tally")).containsExactly("1");
    }

    private Worker replica() {
        return new Worker("replica", Duration.ofMillis(5), Workers.awaiting(subscription()::advance)).start();
    }

    private OwnSubscription subscription() {
        return new OwnSubscription(
                "tally", database.relay(), stored -> Optional.of(Parcel.EVENTS.read(stored)), folds());
    }

    private List<Fold<?, ?>> folds() {
        return List.of(new Fold<>(
                ParcelEvent.class,
                (row, recorded) -> {
                    if (failing.get()) {
                        throw new StoreUnavailable(new IOException("crash"));
                    }
                    return Tally.project(row, recorded);
                },
                new Tally.Table()));
    }
}
