package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.memory.InMemoryEventStore;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.quarantine.Quarantined;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;

/**
 * Two services with two replicas each, for some seconds of their life. The first takes commands, fires timers, keeps a
 * read model and tells the world; the second follows the topic with a projection and answers it with commands. Processes
 * are killed and stand still, calls and answers are lost, commits are late, the topic is emptied and replaced. In the end
 * everything goes well for a while, and then everything has to have arrived.
 */
final class Simulation {
    static final String REACTIONS = "parcels";
    static final String PROJECTION = "seen";

    private static final int REPLICAS = 2;
    private static final int PARCELS = 4;
    private static final Duration TURMOIL = Duration.ofSeconds(8);
    /** An idle relay looks at its topic every other second. */
    private static final Duration REFILL = Duration.ofSeconds(5);

    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS = 80;

    /** How a run ended that broke nothing. */
    record Run(long seed, long steps, long trace, int events, int published, Map<Mishap, Integer> mishaps) {}

    private final long seed;
    private final Plan plan;
    private final Schedule schedule;
    private final World world;
    private final Clients clients;
    private final Oracle oracle;
    private final Poison poison;
    /** Of the first service, as each of its replicas runs it. */
    private final List<Poison> relays;

    private final Map<Integer, Replica> processes = new TreeMap<>();
    private final Map<Integer, CommandHandler<ParcelCommand, ParcelState, ParcelEvent>> handlers = new TreeMap<>();

    /** What there is besides the processes, and outlives them. */
    record World(
            InMemoryEventStore source,
            InMemoryEventStore target,
            SimulatedDatabase sourceRows,
            SimulatedDatabase targetRows,
            SimulatedRelayLog log,
            SimulatedTopic topic) {
        static World of(Schedule schedule) {
            var source = new InMemoryEventStore(schedule);
            return new World(
                    source,
                    new InMemoryEventStore(schedule),
                    new SimulatedDatabase(),
                    new SimulatedDatabase(),
                    new SimulatedRelayLog(schedule, source),
                    new SimulatedTopic());
        }
    }

    private Simulation(long seed, Plan plan) {
        this.seed = seed;
        this.plan = plan;
        schedule = new Schedule(seed);
        world = World.of(schedule);
        poison = Poison.ofFollowers(seed);
        relays = Stream.generate(() -> Poison.ofRelays(seed)).limit(REPLICAS).toList();
        clients = new Clients(schedule, () -> schedule.oneOf(List.copyOf(handlers.values())), PARCELS);
        oracle = new Oracle(schedule, world, clients);
    }

    /**
     * Lives through one run.
     *
     * @throws AssertionError with the seed, the invariant that broke and what happened last
     */
    static Run run(long seed, Plan plan) {
        return new Simulation(seed, plan).run();
    }

    private Run run() {
        try {
            if (!plan.brokerFences()) {
                world.topic().doNotFence();
            }
            schedule.observedBy(oracle::look);
            for (int replica = 0; replica < REPLICAS; replica++) {
                startSource(replica);
                startTarget(REPLICAS + replica);
            }
            sendCommands();
            mishaps();
            // In some runs in the middle of it, in others not before everything else has come to rest.
            if (schedule.fault(0.5)) {
                schedule.after(schedule.between(SHORT, TURMOIL), "the program is mended", poison::mend);
                relays.forEach(
                        relay -> schedule.after(schedule.between(SHORT, TURMOIL), "a relay is mended", relay::mend));
            }
            schedule.pass(TURMOIL);
            schedule.calmDown();
            schedule.pass(REFILL);
            // Whoever reads a topic that was replaced, at an offset it had before, sees so by the next event.
            clients.sendToSomebodyNew();
            var relay = relays.getFirst();
            if (!relay.mended()) {
                untilNothing(() -> oracle.untold(relay));
                oracle.everythingBeforeTheStopHasArrived(relay);
                relays.forEach(Poison::mend);
            }
            untilNothing(oracle::unsettled);
            oracle.everythingHasArrived();
            poison.mend();
            untilNothing(() -> oracle.parked() + oracle.unsettled());
            oracle.lookInTheEnd();
            return new Run(
                    seed,
                    schedule.steps(),
                    schedule.trace(),
                    world.log().positions().size(),
                    world.log().publications().size(),
                    schedule.mishaps());
        } catch (Broken broken) {
            throw new BrokenRun(seed, broken, schedule.lately());
        }
    }

    private void untilNothing(Supplier<String> left) {
        for (int looks = 0; looks < LOOKS && !left.get().isEmpty(); looks++) {
            schedule.pass(LOOK);
        }
    }

    private void sendCommands() {
        schedule.after(schedule.between(Duration.ZERO, Duration.ofMillis(500)), "a command is sent", () -> {
            if (schedule.nanoTime() < TURMOIL.toNanos()) {
                clients.send();
                sendCommands();
            }
        });
    }

    private void mishaps() {
        schedule.after(schedule.between(Duration.ofMillis(300), Duration.ofSeconds(2)), "a mishap", () -> {
            if (schedule.fault(0.6)) {
                schedule.mishap(Mishap.KILLED);
                schedule.oneOf(List.copyOf(processes.values())).kill();
            } else if (schedule.fault(0.5)) {
                if (oracle.topicIsReadAndNoted()) {
                    schedule.mishap(Mishap.TOPIC_EMPTIED);
                    world.topic().expire();
                }
            } else if (schedule.fault(0.5) && !schedule.somebodyStalls()) {
                schedule.mishap(Mishap.TOPIC_REPLACED);
                world.topic().replace();
            }
            if (schedule.nanoTime() < TURMOIL.toNanos()) {
                mishaps();
            }
        });
    }

    /** A process with this number, started again some time after its end. */
    private Replica start(String name, int number, IntConsumer again) {
        var replica = new Replica(schedule, name + " " + number);
        processes.put(number, replica);
        replica.atTheEnd(() -> schedule.after(
                schedule.between(Duration.ofMillis(100), Duration.ofSeconds(3)),
                replica + ": restart",
                () -> again.accept(number)));
        return replica;
    }

    private void startSource(int number) {
        var replica = start("source", number, this::startSource);
        var store = new SimulatedStore(schedule, replica, world.source());
        var handler = handler(store);
        handlers.put(number, handler);
        var timers = plan.timers()
                .of(store, Map.of(Parcel.PICK_UP_DUE, (stream, origin) -> noteMissedPickUp(handler, stream, origin)));
        var own = plan.own()
                .of(
                        new SimulatedOwnLog(replica, world.sourceRows(), world.source(), poison),
                        stored -> Optional.of(Parcel.EVENTS.read(stored)));
        var started = schedule.between(Duration.ZERO, Duration.ofDays(1)).toNanos();
        var relay = plan.relays()
                .of(
                        world.log().of(replica),
                        world.topic().of(replica),
                        "simulated",
                        relays.get(number)::translate,
                        schedule.oneOf(List.of(2, 5, 1_000)),
                        () -> started + schedule.nanoTime());
        repeat(replica, "timers", timers::fireDue);
        repeat(replica, "own subscription", own::advance);
        releasing(replica, world.sourceRows(), SimulatedOwnLog.POSITION, own);
        repeat(replica, relay);
    }

    private void startTarget(int number) {
        var replica = start("target", number, this::startTarget);
        var handler = handler(new SimulatedStore(schedule, replica, world.target()));
        var projection =
                plan.subscriptions().of(new SimulatedTopicLog(replica, world.targetRows(), PROJECTION, poison));
        var reactions = plan.reactions()
                .of(
                        REACTIONS,
                        new SimulatedTopicLog(replica, world.targetRows(), REACTIONS, poison),
                        StaffLeft.class,
                        (recorded, origin) -> {
                            poison.taste(recorded.stream(), recorded.number());
                            return register(handler, recorded, origin);
                        });
        releasing(replica, world.targetRows(), PROJECTION, projection);
        releasing(replica, world.targetRows(), REACTIONS, reactions);
        new Feed(schedule, replica, world.topic(), projection, "projection").start();
        new Feed(schedule, replica, world.topic(), reactions, "reactions").start();
    }

    private CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler(EventStore store) {
        return plan.handlers().of(new Unguarded(), Parcel.EVENTS, Parcel::tenancy, store, () -> {});
    }

    private Uni<Outcome> noteMissedPickUp(
            CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler, UUID stream, Origin origin) {
        return handler.handle(new Command<>(
                new StreamId(Parcel.CATEGORY, stream),
                Expected.AS_LOADED,
                origin,
                schedule.instant(),
                new NoteMissedPickUp()));
    }

    private static Uni<Outcome> register(
            CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler,
            Recorded<StaffLeft> recorded,
            Origin origin) {
        return handler.handle(new Command<>(
                new StreamId(Parcel.CATEGORY, recorded.stream()),
                Expected.NEW_OR_LOADED,
                origin,
                recorded.validAt(),
                new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF)));
    }

    /** An operator who tries what is parked again and again, in vain until the program is mended. */
    private void releasing(Replica replica, SimulatedDatabase database, String follower, Quarantined quarantined) {
        if (poison.isThere()) {
            repeat(replica, "operator", () -> {
                var parked = List.copyOf(
                        SimulatedParkingLot.committed(database, follower).keySet());
                return parked.isEmpty()
                        ? Uni.createFrom().item(false)
                        : quarantined.release(schedule.oneOf(parked)).replaceWith(true);
            });
        }
    }

    private void repeat(Replica replica, String what, Supplier<Uni<Boolean>> step) {
        replica.everyNowAndThen(
                SHORT,
                LONG,
                what,
                () -> step.get().subscribe().with(_ -> repeat(replica, what, step), _ -> repeat(replica, what, step)));
    }

    private void repeat(Replica replica, Relay relay) {
        replica.everyNowAndThen(SHORT, LONG, "relay", () -> {
            try {
                relay.run();
            } catch (Killed _) {
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts", e);
            } catch (RuntimeException _) {
                // Its worker tries again.
            }
            repeat(replica, relay);
        });
    }
}
