package jp.tsunagi.planted.oversight.center;

import java.util.UUID;
import java.util.function.Supplier;

/** A domain value that gives itself an id. */
record RollsDice(Supplier<UUID> ids) {
    RollsDice() {
        this(UUID::randomUUID);
    }
}
