package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** A transaction over the wires: its commit may arrive although the answer does not, and it ends with its replica. */
final class SimulatedTransaction {
    private SimulatedTransaction() {}

    static <T> Uni<T> run(
            Replica replica, SimulatedDatabase database, Function<SimulatedDatabase.Transaction, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var tx = database.begin();
            replica.atTheEnd(tx::rollBack);
            return work.apply(tx)
                    .chain(result -> replica.<T>send("commit", answer -> {
                        if (tx.commit()) {
                            answer.of(result);
                        } else {
                            answer.failed(replica.away(Mishap.SESSION_ENDED));
                        }
                    }))
                    .onFailure()
                    .invoke(tx::rollBack);
        });
    }
}
