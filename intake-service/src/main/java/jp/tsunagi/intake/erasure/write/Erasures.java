package jp.tsunagi.intake.erasure.write;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;

/** Whether a child is being erased: from the request on, its record stands still. */
public final class Erasures {
    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;

    public Erasures(CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures) {
        this.erasures = erasures;
    }

    /** The stream of a child's erasure: there is one at most. */
    public static StreamId stream(UUID child) {
        return new StreamId(
                Erasure.CATEGORY, Fingerprint.of("erasure\n" + child).asUuid());
    }

    /** Fails with the problem {@code erased} when somebody has asked for the child's erasure. */
    public Uni<Void> refuseErased(UUID child) {
        return erasures.read(stream(child), Scope.PLATFORM)
                .invoke(found -> found.state().known().ifPresent(_ -> {
                    throw new ProblemException(EdgeProblem.ERASED);
                }))
                .replaceWithVoid();
    }
}
