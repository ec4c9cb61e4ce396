package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static jp.tsunagi.eventstore.simulation.Broken.unless;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.simulation.Invariant;
import jp.tsunagi.eventstore.simulation.PlantedBug;
import org.apache.kafka.common.KafkaException;

/** Bugs of the relay that show on a real PostgreSQL and a real Kafka only. */
public enum RelayBug implements PlantedBug {
    LEASE_BY_NODE_CLOCK(
            "the lease is judged by the clock of a node, which is five minutes ahead",
            "T5 lease by node clock",
            Invariant.ONE_RELAY_AT_A_TIME) {
        @Override
        void check(KernelDatabase database, TestTopic topic, boolean planted) {
            var judging = planted
                    ? PostgresRelayLog.LEASE.replace(
                            "until < clock_timestamp()", "until < clock_timestamp() + interval '5 minutes'")
                    : PostgresRelayLog.LEASE;
            new PostgresRelayLog(database.relay()).lease(UUID.randomUUID());

            var other =
                    new PostgresRelayLog(database.relay(), judging, PostgresRelayLog.HOLDS).lease(UUID.randomUUID());
            unless(other.isEmpty(), invariant(), "another relay leads while the lease lasts");
        }
    },
    NO_FENCE_IN_THE_STORE(
            "the token of the lease is not looked at when events are numbered",
            "T5 two relays",
            Invariant.ONE_RELAY_AT_A_TIME) {
        @Override
        void check(KernelDatabase database, TestTopic topic, boolean planted) {
            var log = new PostgresRelayLog(
                    database.relay(),
                    PostgresRelayLog.LEASE,
                    planted ? "SELECT WHERE $1::bigint IS NOT NULL" : PostgresRelayLog.HOLDS);
            var stalled = log.lease(UUID.randomUUID()).getAsLong();
            database.sudo("UPDATE relay_lease SET until = '-infinity'");
            log.lease(UUID.randomUUID());
            await(new PostgresEventStore(database.append(), database.app())
                    .append(Parcels.registered(Parcels.stream())));

            await().until(() -> tries(() -> log.number(stalled, topic.name(), _ -> Optional.empty(), 10)
                    .numbered()
                    .size()));
            unless(
                    database.count("FROM event_position") == 0,
                    invariant(),
                    "a relay that was overtaken gave an event its position");
        }
    },
    NO_FENCE_AT_THE_BROKER(
            "each relay writes under a transactional id of its own", "T5 two relays", Invariant.SEQUENCES_ARE_DENSE) {
        @Override
        void check(KernelDatabase database, TestTopic topic, boolean planted) throws InterruptedException {
            try (var stalled = broker(topic, planted);
                    var successor = broker(topic, planted)) {
                stalled.open();
                successor.open();
                successor.publish(page());
                tries(() -> {
                    stalled.publish(page());
                    return 1;
                });
            }
            var sequences = topic.sequences();
            unless(sequences.equals(List.of(1L)), invariant(), "the topic holds %s", sequences);
        }
    },
    OPENS_ON_THE_USUAL_LEASE(
            "a relay that takes long to open its topic asks for no longer lease",
            "T5 two relays",
            Invariant.ONE_RELAY_AT_A_TIME) {
        @Override
        void check(KernelDatabase database, TestTopic topic, boolean planted) throws InterruptedException {
            var log = planted ? new OnTheUsualLease(database) : new PostgresRelayLog(database.relay());
            var overtaken = new AtomicBoolean();
            var slow = new OpensWith(topic.broker(), () -> {
                Thread.sleep(RelayLog.LEASE.plusMillis(200));
                overtaken.set(log.lease(UUID.randomUUID()).isPresent());
            });
            var relay = new Relay(log, slow, topic.name(), _ -> Optional.empty());
            try {
                relay.run();
            } catch (RelayLog.LeaseLost _) {
                // Too late: by then both have led.
            } finally {
                relay.close();
            }
            unless(!overtaken.get(), invariant(), "another relay leads while the first one opens the topic");
        }
    };

    private static final class OnTheUsualLease extends PostgresRelayLog {
        private OnTheUsualLease(KernelDatabase database) {
            super(database.relay());
        }

        @Override
        public OptionalLong lease(UUID holder, Duration lasting) {
            return super.lease(holder, RelayLog.LEASE);
        }
    }

    private final String what;
    private final String trap;
    private final Invariant invariant;

    RelayBug(String what, String trap, Invariant invariant) {
        this.what = what;
        this.trap = trap;
        this.invariant = invariant;
    }

    /**
     * Plays what gives the bug away, with it or without.
     *
     * @throws jp.tsunagi.eventstore.simulation.Broken when the invariant does not hold
     */
    abstract void check(KernelDatabase database, TestTopic topic, boolean planted) throws InterruptedException;

    @Override
    public String what() {
        return what;
    }

    @Override
    public String trap() {
        return trap;
    }

    @Override
    public Invariant invariant() {
        return invariant;
    }

    private static KafkaBroker broker(TestTopic topic, boolean planted) {
        return planted
                ? new KafkaBroker(TestTopic.address(), topic.name(), "relay-" + UUID.randomUUID())
                : topic.broker();
    }

    private static List<Message> page() {
        var stream = new UUID(2, 1);
        return List.of(new Message(
                stream + "/1",
                stream,
                new UUID(1, 1),
                1,
                1,
                Instant.EPOCH,
                null,
                new StaffLeft(stream, "somebody", LocalDate.EPOCH)));
    }

    private interface Doing {
        int run();
    }

    /** Whether it was done, or refused as it should be; not, when there was nothing to do yet. */
    private static boolean tries(Doing doing) {
        try {
            return doing.run() > 0;
        } catch (KafkaException | RelayLog.LeaseLost _) {
            return true;
        }
    }
}
