package jp.tsunagi.bench.peer;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Takes one note: after the stage is complete it is committed. A blocking contender answers with a completed stage. */
@FunctionalInterface
interface Writer {
    /** @param version how many notes the notebook holds */
    CompletionStage<?> write(UUID notebook, int version);
}
