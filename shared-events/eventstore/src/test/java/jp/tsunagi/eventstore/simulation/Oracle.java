package jp.tsunagi.eventstore.simulation;

import static jp.tsunagi.eventstore.simulation.Broken.unless;
import static jp.tsunagi.eventstore.simulation.Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS;
import static jp.tsunagi.eventstore.simulation.Invariant.COMMANDS_ARE_WHOLE_OR_ABSENT;
import static jp.tsunagi.eventstore.simulation.Invariant.EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE;
import static jp.tsunagi.eventstore.simulation.Invariant.EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM;
import static jp.tsunagi.eventstore.simulation.Invariant.EVERYTHING_ARRIVES_IN_THE_END;
import static jp.tsunagi.eventstore.simulation.Invariant.FOREIGN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.eventstore.simulation.Invariant.HASH_CHAIN_IS_INTACT;
import static jp.tsunagi.eventstore.simulation.Invariant.NO_TIMER_FIRES_TWICE;
import static jp.tsunagi.eventstore.simulation.Invariant.NO_TIMER_IS_FORGOTTEN;
import static jp.tsunagi.eventstore.simulation.Invariant.OWN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.eventstore.simulation.Invariant.POSITIONS_ARE_DENSE_AND_IN_COMMIT_ORDER;
import static jp.tsunagi.eventstore.simulation.Invariant.PUBLISHED_ORDER_IS_STORED_ORDER;
import static jp.tsunagi.eventstore.simulation.Invariant.SEQUENCES_ARE_DENSE;
import static jp.tsunagi.eventstore.simulation.Invariant.VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.kafka.Numbered;
import jp.tsunagi.eventstore.kafka.RelayLog.Publication;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelRegistered;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpMissed;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpPostponed;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.ParcelState.HandedOver;
import jp.tsunagi.eventstore.sample.ParcelState.Unregistered;
import jp.tsunagi.eventstore.sample.ParcelState.Waiting;

/** Looks at the world after every step and compares it with what was promised; it knows nothing of how it came about. */
final class Oracle {
    private static final int ALL = Integer.MAX_VALUE;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Schedule schedule;
    private final Simulation.World world;
    private final Clients clients;
    private final Ledger source;
    private final Ledger target;
    private final Parcel parcel = new Parcel();
    private final Map<UUID, ParcelState> states = new HashMap<>();
    private final Map<UUID, List<Instant>> dueTimes = new HashMap<>();
    private final Map<UUID, Integer> fired = new HashMap<>();
    private final Refold ownRefold = new Refold();
    private final Refold foreignRefold = new Refold();
    private final Map<UUID, Integer> told = new HashMap<>();
    private final Map<UUID, List<Long>> answeredUpTo = new HashMap<>();
    private Numbered lastNumbered = Numbered.NONE;
    private int positions;
    private int publications;
    private int checkedForTelling;
    private long answeredSequence;
    private long sourceCommits;
    private long targetCommits;
    private int incarnation = 1;
    private int topicRecords;
    private long lastSequence;

    Oracle(Schedule schedule, Simulation.World world, Clients clients) {
        this.schedule = schedule;
        this.world = world;
        this.clients = clients;
        source = new Ledger(world.source()::after);
        target = new Ledger(world.target()::after);
    }

    /** Everything that is committed, in commit order, as a reader gets it who never stops. */
    private static final class Ledger {
        private interface Reading {
            List<StoredEvent> after(Place place, int limit);
        }

        private final Reading reading;
        private final List<StoredEvent> events = new ArrayList<>();
        private final Map<UUID, Integer> versions = new HashMap<>();
        private final Set<UUID> commands = new HashSet<>();

        private Ledger(Reading reading) {
            this.reading = reading;
        }

        /** What is new; events of one command come together. */
        private List<StoredEvent> news() {
            var news = reading.after(events.isEmpty() ? Place.START : Place.of(events.getLast()), ALL);
            Map<UUID, Long> transactions = new HashMap<>();
            for (var event : news) {
                int version = versions.merge(event.stream(), 1, Integer::sum);
                unless(
                        event.version() == version,
                        VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER,
                        "%s comes where version %d belongs",
                        event,
                        version);
                var known = transactions.put(event.causation(), event.xid());
                unless(
                        known == null ? commands.add(event.causation()) : known == event.xid(),
                        COMMANDS_ARE_WHOLE_OR_ABSENT,
                        "%s comes apart from the other events of its command",
                        event);
            }
            events.addAll(news);
            return news;
        }
    }

    /** A projection folded again from the events themselves. */
    private static final class Refold {
        private final Map<UUID, Seen> rows = new HashMap<>();
        private int folded;

        /** The rows as they are while some streams are held from a number on. */
        private Map<UUID, Seen> without(Map<UUID, Long> held) {
            if (held.isEmpty()) {
                return rows;
            }
            Map<UUID, Seen> flowing = new HashMap<>(rows);
            held.forEach((stream, from) -> flowing.computeIfPresent(stream, (_, row) -> {
                var before =
                        row.numbers().stream().filter(number -> number < from).toList();
                return before.isEmpty() ? null : new Seen(stream, before);
            }));
            return flowing;
        }

        private void fold(UUID stream, long number) {
            var numbers =
                    new ArrayList<>(rows.containsKey(stream) ? rows.get(stream).numbers() : List.<Long>of());
            numbers.add(number);
            rows.put(stream, new Seen(stream, numbers));
            folded++;
        }
    }

    void look() {
        var news = source.news();
        news.forEach(this::decided);
        whole(news);
        numbered();
        topic();
        clients.news().forEach(this::acknowledged);
        if (world.sourceRows().commits() != sourceCommits) {
            sourceCommits = world.sourceRows().commits();
            ownProjection();
        }
        var reacted = !target.news().isEmpty();
        if (world.targetRows().commits() != targetCommits) {
            targetCommits = world.targetRows().commits();
            foreignProjection();
            reacted = true;
        }
        if (reacted) {
            reactions();
        }
    }

    private void whole(List<StoredEvent> news) {
        Map<UUID, Integer> events = new HashMap<>();
        news.forEach(event -> events.merge(event.causation(), 1, Integer::sum));
        events.forEach((command, number) -> clients.sent(command)
                .ifPresent(sent -> unless(
                        number == sent.events(),
                        COMMANDS_ARE_WHOLE_OR_ABSENT,
                        "%d events of %s",
                        number,
                        sent.command().payload())));
    }

    private void decided(StoredEvent stored) {
        var event = Parcel.EVENTS.read(stored).event();
        var before = states.getOrDefault(stored.stream(), parcel.initial());
        unless(
                switch (before) {
                    case Unregistered _ -> event instanceof ParcelRegistered;
                    case Waiting _ -> !(event instanceof ParcelRegistered);
                    case HandedOver _ -> false;
                },
                EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM,
                "%s follows on %s",
                stored,
                before);
        states.put(stored.stream(), parcel.evolve(before, event));
        timer(stored, event);
    }

    private void timer(StoredEvent stored, ParcelEvent event) {
        var due = dueTimes.computeIfAbsent(stored.stream(), _ -> new ArrayList<>());
        switch (event) {
            case ParcelRegistered e -> due.add(e.pickUpBy());
            case PickUpPostponed e -> due.add(e.pickUpBy());
            case PickUpMissed _ -> {
                int times = fired.merge(stored.stream(), 1, Integer::sum);
                long were = due.stream()
                        .filter(at -> !at.isAfter(stored.recordedAt()))
                        .count();
                unless(
                        times <= were,
                        NO_TIMER_FIRES_TWICE,
                        "%s is the firing number %d where %d were due",
                        stored,
                        times,
                        were);
            }
            case ParcelEvent _ -> {}
        }
    }

    private void numbered() {
        var all = world.log().positions();
        for (; positions < all.size(); positions++) {
            var numbered = all.get(positions);
            unless(
                    numbered.position() == positions + 1L
                            && positions < source.events.size()
                            && numbered.place().equals(Place.of(source.events.get(positions))),
                    POSITIONS_ARE_DENSE_AND_IN_COMMIT_ORDER,
                    "position %d is %s",
                    positions + 1,
                    numbered.place());
            lastNumbered = lastNumbered.next(source.events.get(positions));
            unless(numbered.equals(lastNumbered), HASH_CHAIN_IS_INTACT, "position %d has another link", positions + 1);
        }
        var publicationsNow = world.log().publications();
        for (; publications < publicationsNow.size(); publications++) {
            var publication = publicationsNow.get(publications);
            while (Unguarded.translate(source.events.get(checkedForTelling)).isEmpty()) {
                checkedForTelling++;
            }
            checkedForTelling++;
            unless(
                    publication.sequence() == publications + 1L && publication.position() == checkedForTelling,
                    SEQUENCES_ARE_DENSE,
                    "sequence %d is given to position %d where position %d is next",
                    publication.sequence(),
                    publication.position(),
                    checkedForTelling);
            told.merge(publication.event().stream(), 1, Integer::sum);
        }
    }

    private void topic() {
        var records = world.topic().records();
        if (world.topic().incarnation() != incarnation) {
            incarnation = world.topic().incarnation();
            topicRecords = 0;
            lastSequence = 0;
        }
        // Retention takes what was looked at; the numbers go on.
        topicRecords = Math.min(topicRecords, records.size());
        for (; topicRecords < records.size(); topicRecords++) {
            var message = records.get(topicRecords).message();
            unless(
                    message.sequence() == lastSequence + 1,
                    SEQUENCES_ARE_DENSE,
                    "sequence %d is published after %d",
                    message.sequence(),
                    lastSequence);
            var publication = publication(message.sequence());
            unless(
                    message.position() == publication.position()
                            && message.id()
                                    .equals(publication.event().stream() + "/"
                                            + publication.event().version()),
                    PUBLISHED_ORDER_IS_STORED_ORDER,
                    "sequence %d is another event than it was",
                    message.sequence());
            lastSequence = message.sequence();
        }
    }

    private Publication publication(long sequence) {
        var all = world.log().publications();
        unless(
                sequence >= 1 && sequence <= all.size(),
                PUBLISHED_ORDER_IS_STORED_ORDER,
                "sequence %d was never given",
                sequence);
        return all.get((int) sequence - 1);
    }

    private void acknowledged(Clients.Sent sent) {
        var command = sent.command();
        var id = command.origin().commandId();
        for (var outcome : sent.told()) {
            switch (outcome) {
                case Outcome.Appended(var stream, int version) -> hasItsEvents(sent, stream.id(), version);
                case Outcome.Repeated(var stream, int version) -> hasItsEvents(sent, stream.id(), version);
                case Outcome.CommandIdReused() ->
                    throw new Broken(
                            ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS, "command " + id + " was never reused");
                // Nothing is promised to who is refused, but that it is not done by half: the ledger looks at that.
                case Outcome.Unchanged _, Outcome.Stale _, Outcome.NotFound _, Outcome.Rejected _ -> {}
            }
        }
    }

    private void hasItsEvents(Clients.Sent sent, UUID stream, int version) {
        var command = sent.command();
        var events = SimulatedStore.done(
                        world.source().load(command.stream(), command.origin().commandId(), Scope.PLATFORM))
                .events();
        var mine = events.stream()
                .filter(event -> event.causation().equals(command.origin().commandId()))
                .map(StoredEvent::version)
                .toList();
        var promised = new ArrayList<Integer>();
        for (int each = version - sent.events() + 1; each <= version; each++) {
            promised.add(each);
        }
        unless(
                stream.equals(command.stream().id()) && mine.equals(promised),
                ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS,
                "%s was promised versions %s and has %s",
                command.payload(),
                promised,
                mine);
    }

    private void ownProjection() {
        var place = SimulatedOwnLog.position(world.sourceRows());
        while (ownRefold.folded < source.events.size()
                && Place.of(source.events.get(ownRefold.folded)).compareTo(place) <= 0) {
            var event = source.events.get(ownRefold.folded);
            ownRefold.fold(event.stream(), event.version());
        }
        var rows = SimulatedRows.committed(world.sourceRows(), SimulatedOwnLog.ROWS);
        var expected = ownRefold.without(held(world.sourceRows(), SimulatedOwnLog.POSITION));
        unless(rows.equals(expected), OWN_PROJECTION_IS_THE_REFOLD, "%s is not %s", rows, expected);
    }

    private void foreignProjection() {
        long sequence = sequence(Simulation.PROJECTION);
        while (foreignRefold.folded < sequence) {
            var publication = publication(foreignRefold.folded + 1L);
            foreignRefold.fold(publication.event().stream(), publication.sequence());
        }
        var rows = SimulatedRows.committed(world.targetRows(), Simulation.PROJECTION);
        var expected = foreignRefold.without(held(world.targetRows(), Simulation.PROJECTION));
        unless(rows.equals(expected), FOREIGN_PROJECTION_IS_THE_REFOLD, "%s is not %s", rows, expected);
    }

    private static Map<UUID, Long> held(SimulatedDatabase database, String follower) {
        return SimulatedParkingLot.committed(database, follower);
    }

    private long sequence(String follower) {
        return SimulatedTopicLog.stored(world.targetRows(), follower).position().sequence();
    }

    private void reactions() {
        for (long reached = sequence(Simulation.REACTIONS); answeredSequence < reached; ) {
            answeredUpTo
                    .computeIfAbsent(publication(++answeredSequence).event().stream(), _ -> new ArrayList<>())
                    .add(answeredSequence);
        }
        target.versions.forEach((stream, version) -> unless(
                version <= told.getOrDefault(stream, 0),
                EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
                "%d answers to the %d events of %s",
                version,
                told.getOrDefault(stream, 0),
                stream));
        var held = held(world.targetRows(), Simulation.REACTIONS);
        answeredUpTo.forEach((stream, sequences) -> {
            long from = held.getOrDefault(stream, Long.MAX_VALUE);
            long events = sequences.stream().filter(each -> each < from).count();
            unless(
                    answers(stream) >= events,
                    EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
                    "%d answers to the first %d events of %s",
                    answers(stream),
                    events,
                    stream);
        });
    }

    /** Committed, whether or not a reader in commit order may see it yet. */
    private int answers(UUID stream) {
        return SimulatedStore.done(world.target().load(new StreamId(Parcel.CATEGORY, stream), stream, Scope.PLATFORM))
                .version();
    }

    /** Whether retention may take what is there, days later: everybody has read it, and the relay has noted how far it was. */
    boolean topicIsReadAndNoted() {
        look();
        return world.log().checkpointed(world.topic().id()) == lastSequence
                && sequence(Simulation.PROJECTION) == lastSequence
                && sequence(Simulation.REACTIONS) == lastSequence;
    }

    /** What has not come to rest; empty when everything has. */
    String unsettled() {
        int all = source.events.size();
        if (!clients.allAnswered()) {
            return "a command has no answer";
        }
        if (positions != all) {
            return "%d of %d events are numbered".formatted(positions, all);
        }
        if (lastSequence != publications) {
            return "%d of %d events are published".formatted(lastSequence, publications);
        }
        if (world.log().stop().isPresent()) {
            return "the relay is said to stand";
        }
        if (ownRefold.folded != all) {
            return "%d of %d events are in the own projection".formatted(ownRefold.folded, all);
        }
        if (foreignRefold.folded != publications) {
            return "%d of %d events are in the foreign projection".formatted(foreignRefold.folded, publications);
        }
        if (answeredSequence != publications) {
            return "%d of %d events are answered".formatted(answeredSequence, publications);
        }
        return "";
    }

    /** What is not told though it comes before an event that no relay can translate; empty when all of it is. */
    String untold(Poison relay) {
        int before = 0;
        while (before < source.events.size()
                && !relay.chokesOn(
                        source.events.get(before).stream(),
                        source.events.get(before).version())) {
            before++;
        }
        var stop = before == source.events.size() ? Optional.<Long>empty() : Optional.of(before + 1L);
        if (positions != before) {
            return "%d of %d events are numbered that can be".formatted(positions, before);
        }
        if (lastSequence != publications) {
            return "%d of %d events are published".formatted(lastSequence, publications);
        }
        return world.log().stop().equals(stop)
                ? ""
                : "the relay is said to stand at %s and stands at %s"
                        .formatted(world.log().stop(), stop);
    }

    /** An event that cannot be translated has held up nothing before it, and let pass nothing behind it. */
    void everythingBeforeTheStopHasArrived(Poison relay) {
        var rest = untold(relay);
        unless(rest.isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "%s", rest);
    }

    /** What is still parked; empty when nothing is. */
    String parked() {
        var parked = held(world.sourceRows(), SimulatedOwnLog.POSITION).size()
                + held(world.targetRows(), Simulation.PROJECTION).size()
                + held(world.targetRows(), Simulation.REACTIONS).size();
        return parked == 0 ? "" : "%d streams are parked".formatted(parked);
    }

    /** Everybody has come to the end, whatever is parked on the way. */
    void everythingHasArrived() {
        var rest = unsettled();
        unless(rest.isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "%s", rest);
    }

    /** Timers that are due when everything has come to rest have had their turn. */
    void lookInTheEnd() {
        unless(parked().isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "%s", parked());
        unless(world.log().stop().isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "the relay is said to stand");
        everythingHasArrived();
        clients.all().forEach(this::acknowledged);
        unless(
                target.events.size() == publications,
                EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
                "%d answers to %d events",
                target.events.size(),
                publications);
        states.forEach((stream, state) -> {
            var due = dueTimes.getOrDefault(stream, List.of());
            unless(
                    !(state instanceof Waiting waiting)
                            || waiting.missed()
                            || due.getLast().plus(PATIENCE).isAfter(schedule.instant()),
                    NO_TIMER_IS_FORGOTTEN,
                    "the last timer of %s was due at %s",
                    stream,
                    due);
        });
    }
}
