package jp.tsunagi.planted.oversight.center;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import jp.tsunagi.planted.consultations.BackAgain;

/** A decider that waits for something and looks at the clock, and a feature that leads back to itself. */
record KnowsMutiny(Uni<BackAgain> later) {
    static Instant late() {
        return Instant.now();
    }
}
