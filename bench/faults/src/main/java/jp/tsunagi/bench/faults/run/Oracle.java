package jp.tsunagi.bench.faults.run;

import static jp.tsunagi.bench.faults.run.Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS;
import static jp.tsunagi.bench.faults.run.Invariant.COMMANDS_ARE_WHOLE_OR_ABSENT;
import static jp.tsunagi.bench.faults.run.Invariant.EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE;
import static jp.tsunagi.bench.faults.run.Invariant.EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM;
import static jp.tsunagi.bench.faults.run.Invariant.FOREIGN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.bench.faults.run.Invariant.HASH_CHAIN_IS_INTACT;
import static jp.tsunagi.bench.faults.run.Invariant.OWN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.bench.faults.run.Invariant.POSITIONS_ARE_DENSE_AND_IN_COMMIT_ORDER;
import static jp.tsunagi.bench.faults.run.Invariant.PUBLISHED_ORDER_IS_STORED_ORDER;
import static jp.tsunagi.bench.faults.run.Invariant.SEQUENCES_ARE_DENSE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryEvent.ReminderCanceled;
import jp.tsunagi.bench.faults.node.ConsumerNode;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.kafka.ChainVerification;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.stack.ServiceDatabase;

/** Compares what is left in the stores and in the topic with what the clients were told. */
final class Oracle {
    private final Servers servers;
    private final ServiceDatabase source;
    private final Rows rows;
    private final Rows targetRows;
    private final Ledger ledger;
    private final Ledger target;
    private final Findings findings;

    private Oracle(Servers servers, ServiceDatabase source, ServiceDatabase target, Findings findings) {
        this.servers = servers;
        this.source = source;
        this.findings = findings;
        rows = servers.rows(source);
        targetRows = servers.rows(target);
        ledger = Ledger.of(rows);
        this.target = Ledger.of(targetRows);
    }

    /**
     * What was found besides.
     *
     * @param events in the services' store
     * @param published events in the topic
     * @param late how long after their due times reminders fired
     */
    record Counts(int events, int published, List<Duration> late) {}

    /**
     * Looks at everything.
     *
     * @param toldBefore what was told in an earlier life of the store, and may have been answered then
     */
    static Counts judge(
            Servers servers,
            ServiceDatabase source,
            ServiceDatabase target,
            List<Sent> sent,
            List<Published> toldBefore,
            Findings findings) {
        return new Oracle(servers, source, target, findings).judge(sent, toldBefore);
    }

    private Counts judge(List<Sent> sent, List<Published> toldBefore) {
        ledger.check(rows, findings);
        target.check(targetRows, findings);
        commands(sent);
        decisions();
        var told = told();
        positions();
        chain();
        var topic = Topic.read(servers.kafkaAddress());
        topic(topic, told);
        projection(rows, refold(ledger.events(), StoredEvent::version), OWN_PROJECTION_IS_THE_REFOLD);
        projection(targetRows, refoldOfTold(told), FOREIGN_PROJECTION_IS_THE_REFOLD);
        answers(topic, toldBefore);
        return new Counts(ledger.events().size(), topic.size(), Reminders.check(ledger, findings));
    }

    private record Version(UUID stream, int number) {}

    private void commands(List<Sent> log) {
        var events = ledger.byCommand();
        for (var sent : log) {
            var command = sent.command();
            var its = events.getOrDefault(command.id(), List.of()).stream()
                    .map(event -> new Version(event.stream(), event.version()))
                    .toList();
            findings.unless(
                    its.isEmpty() || its.size() == command.events(),
                    COMMANDS_ARE_WHOLE_OR_ABSENT,
                    "%s has versions %s",
                    command,
                    its);
            if (sent.promised()) {
                var promised = IntStream.rangeClosed(sent.version() - command.events() + 1, sent.version())
                        .mapToObj(number -> new Version(command.diary(), number))
                        .toList();
                findings.unless(
                        its.equals(promised),
                        ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS,
                        "%s was promised versions %s and has %s",
                        command,
                        promised,
                        its);
            }
        }
    }

    private void decisions() {
        var diary = new Diary();
        var states = new HashMap<UUID, Boolean>();
        for (var stored : ledger.events()) {
            var event = Ledger.read(stored);
            boolean before = states.getOrDefault(stored.stream(), diary.initial());
            findings.unless(
                    before || !(event instanceof ReminderCanceled),
                    EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM,
                    "%s where no reminder was set",
                    stored);
            states.put(stored.stream(), diary.evolve(before, event));
        }
    }

    private void positions() {
        var places = rows.all(
                "SELECT position, xid::text, seq FROM event_position ORDER BY position",
                row -> Map.entry(row.getLong(1), new Place(Long.parseLong(row.getString(2)), row.getLong(3))));
        for (int i = 0; i < Math.min(places.size(), ledger.events().size()); i++) {
            findings.unless(
                    places.get(i).getKey() == i + 1L
                            && places.get(i)
                                    .getValue()
                                    .equals(Place.of(ledger.events().get(i))),
                    POSITIONS_ARE_DENSE_AND_IN_COMMIT_ORDER,
                    "position %d is %s",
                    i + 1,
                    places.get(i));
        }
    }

    private void chain() {
        var pool = servers.relayPool(source);
        var report = new ChainVerification(pool).verify().await().indefinitely();
        pool.closeAndAwait();
        findings.unless(report.whole(), HASH_CHAIN_IS_INTACT, "%s", report.faults());
    }

    /** Which events got which sequences. */
    private List<StoredEvent> told() {
        var told = ledger.events().stream()
                .filter(event -> Diary.translate(event).isPresent())
                .toList();
        var seqs = rows.all("""
                        SELECT p.sequence, n.seq FROM publication p JOIN event_position n USING (position)
                        ORDER BY p.sequence
                        """, row -> Map.entry(row.getLong(1), row.getLong(2)));
        for (int i = 0; i < Math.min(seqs.size(), told.size()); i++) {
            findings.unless(
                    seqs.get(i).equals(Map.entry(i + 1L, told.get(i).seq())),
                    SEQUENCES_ARE_DENSE,
                    "sequence %d is given to %s where %s is next",
                    i + 1,
                    seqs.get(i),
                    told.get(i));
        }
        return told;
    }

    private void topic(List<Published> topic, List<StoredEvent> told) {
        var epochs = new HashSet<UUID>();
        long last = 0;
        for (var published : topic) {
            epochs.add(published.epoch());
            findings.unless(
                    published.sequence() == last + 1 && published.sequence() <= told.size(),
                    SEQUENCES_ARE_DENSE,
                    "sequence %d is published after %d",
                    published.sequence(),
                    last);
            last = published.sequence();
            if (last <= told.size()) {
                var event = told.get((int) last - 1);
                findings.unless(
                        published.id().endsWith(" " + event.stream() + "/" + event.version()),
                        PUBLISHED_ORDER_IS_STORED_ORDER,
                        "sequence %d is published as %s and was given to %s",
                        last,
                        published.id(),
                        event);
            }
        }
        findings.unless(epochs.size() <= 1, SEQUENCES_ARE_DENSE, "the store had %d lives", epochs.size());
    }

    private static Map<UUID, List<Long>> refold(List<StoredEvent> events, ToLongFunction<StoredEvent> number) {
        var refold = new HashMap<UUID, List<Long>>();
        events.forEach(event ->
                refold.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(number.applyAsLong(event)));
        return refold;
    }

    private static Map<UUID, List<Long>> refoldOfTold(List<StoredEvent> told) {
        var sequences = new HashMap<StoredEvent, Long>();
        told.forEach(event -> sequences.put(event, sequences.size() + 1L));
        return refold(told, event -> sequences.getOrDefault(event, 0L));
    }

    private void projection(Rows rows, Map<UUID, List<Long>> refold, Invariant invariant) {
        var folded = new HashMap<UUID, List<Long>>();
        rows.all(
                "SELECT stream, numbers FROM seen",
                row -> folded.put(row.getObject(1, UUID.class), List.of((Long[])
                        row.getArray(2).getArray())));
        refold.forEach((stream, numbers) -> findings.unless(
                numbers.equals(folded.get(stream)),
                invariant,
                "%s of %s is not %s",
                folded.get(stream),
                stream,
                numbers));
        findings.unless(
                folded.keySet().equals(refold.keySet()),
                invariant,
                "%d streams where there are %d",
                folded.size(),
                refold.size());
    }

    private void answers(List<Published> topic, List<Published> toldBefore) {
        var answered = target.byCommand();
        var expected = new HashSet<UUID>();
        for (var published : topic) {
            var id = answer(published);
            expected.add(id);
            findings.unless(
                    answered.getOrDefault(id, List.of()).size() == 1,
                    EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
                    "%s has the answers %s",
                    published.id(),
                    answered.get(id));
        }
        toldBefore.forEach(published -> expected.add(answer(published)));
        findings.unless(
                expected.containsAll(answered.keySet()),
                EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
                "%d answers to %d events",
                answered.size(),
                expected.size());
    }

    /** The command that answers an event. */
    private static UUID answer(Published published) {
        return Origin.platform("reaction:%s:%s".formatted(ConsumerNode.REACTION, published.id()), published.stream())
                .commandId();
    }
}
