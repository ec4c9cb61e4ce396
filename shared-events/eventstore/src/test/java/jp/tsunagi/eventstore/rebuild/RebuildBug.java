package jp.tsunagi.eventstore.rebuild;

import static jp.tsunagi.eventstore.rebuild.Tallies.NAME;
import static jp.tsunagi.eventstore.rebuild.Tallies.READER;
import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static jp.tsunagi.eventstore.simulation.Broken.unless;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.simulation.Invariant;
import jp.tsunagi.eventstore.simulation.PlantedBug;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.subscription.PlantedFollowers;
import jp.tsunagi.eventstore.subscription.ReadModel;
import jp.tsunagi.eventstore.subscription.Tally;

/** Bugs of rebuilding that show on a real PostgreSQL only. */
public enum RebuildBug implements PlantedBug {
    SWITCHED_BEFORE_IT_HAS_CAUGHT_UP(
            "the rebuilt rows are read before all events that the living ones hold are folded",
            "T12 gap at the switch") {
        @Override
        void play(KernelDatabase database, boolean planted) {
            var model = Tallies.model(database, Tally::project);
            var rebuilds = planted ? hasty(database, model) : new Rebuilds(database.relay(), List.of(model));
            Tallies.keepUp(database, model.follower());

            await(rebuilds.begin(NAME));
            await(rebuilds.advance());
            await(rebuilds.switchOver(NAME));
        }
    },
    POSITION_OF_THE_LIVING_SHARED(
            "the set beside moves the living one's position", "T12 double apply during a rebuild") {
        @Override
        void play(KernelDatabase database, boolean planted) {
            var model = planted
                    ? PlantedFollowers.sharingThePosition(NAME, database.relay(), READER, Tallies.folds(Tally::project))
                    : Tallies.model(database, Tally::project);
            var rebuilds = new Rebuilds(database.relay(), List.of(model));
            Tallies.keepUp(database, model.follower());

            await(rebuilds.begin(NAME));
            Tallies.keepUp(database, model.follower());
        }
    };

    private final String what;
    private final String trap;

    RebuildBug(String what, String trap) {
        this.what = what;
        this.trap = trap;
    }

    /**
     * Plays what gives the bug away, with it or without.
     *
     * @throws jp.tsunagi.eventstore.simulation.Broken when the invariant does not hold
     */
    final void check(KernelDatabase database, boolean planted) {
        Tally.createTable(database);
        Tallies.append(database, 300, 10);
        play(database, planted);
        unless(
                Tallies.rows(database).equals(Tallies.refold(database)),
                invariant(),
                "rows that are read are not what the events give");
    }

    abstract void play(KernelDatabase database, boolean planted);

    private static Rebuilds hasty(KernelDatabase database, OwnReadModel model) {
        return new Rebuilds(database.relay(), List.of(model)) {
            @Override
            Optional<Refusal> refusal(Optional<Rebuild> found) {
                return Optional.empty();
            }

            @Override
            Uni<Void> meet(SqlConnection tx, ReadModel model) {
                return Uni.createFrom().voidItem();
            }
        };
    }

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
        return Invariant.OWN_PROJECTION_IS_THE_REFOLD;
    }
}
