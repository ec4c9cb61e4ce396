package jp.tsunagi.planted.oversight.center;

import io.smallrye.mutiny.Uni;
import jp.tsunagi.planted.consultations.BackAgain;

/** A decider that waits for something, and a feature that leads back to itself. */
record KnowsMutiny(Uni<BackAgain> later) {}
