package jp.tsunagi.bench.peer;

import java.util.List;
import java.util.Optional;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.bench.note.Notebook;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.stack.DatabaseRole;

/** This project's relay: reads in commit order, numbers, chains by hash, translates, publishes in transactions. */
final class TsunagiRelay implements Contender {
    /** Where it publishes. */
    static final Context CONTEXT = Context.REFERRAL;

    /** The longest name that a public event carries. */
    static final int NAME = 200;

    private final Relay relay;

    TsunagiRelay(Target target) {
        relay = Relay.of(
                Databases.reactive(target, DatabaseRole.RELAY), target.kafka(), CONTEXT, TsunagiRelay::translate);
    }

    /** A note told to the world: read, judged and written anew, as every translation does. */
    private static Optional<PublicEvent> translate(StoredEvent stored) {
        return switch (Notebook.EVENTS.read(stored).event()) {
            case Noted noted ->
                Optional.of(new AgencyRegistered(
                        noted.notebook(),
                        noted.text().substring(0, NAME),
                        Sector.WELFARE,
                        "25",
                        "25201",
                        List.of("25201")));
        };
    }

    @Override
    public Done run(Task task) throws InterruptedException {
        long start = System.nanoTime();
        while (relay.run()) {
            // Until the table is empty.
        }
        return Done.of(task.events(), (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        relay.close();
    }
}
