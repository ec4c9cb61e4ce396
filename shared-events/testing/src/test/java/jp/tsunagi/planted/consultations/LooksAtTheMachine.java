package jp.tsunagi.planted.consultations;

import java.time.Instant;
import java.util.function.Supplier;

/** An edge that takes the machine's time for the platform's. */
record LooksAtTheMachine(Supplier<Instant> clock) {
    LooksAtTheMachine() {
        this(Instant::now);
    }
}
