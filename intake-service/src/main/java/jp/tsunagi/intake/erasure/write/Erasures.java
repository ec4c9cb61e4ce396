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
import jp.tsunagi.intake.erasure.ErasureState.Approved;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;

/** Whether a child is being erased: from the decision on, its record stands still. */
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

    /** Fails with the problem {@code erased} when the child's erasure was decided. */
    public Uni<Void> refuseErased(UUID child) {
        return state(child)
                .invoke(state -> {
                    if (state instanceof Approved) {
                        throw new ProblemException(EdgeProblem.ERASED);
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with the problem {@code erasure-held} when the child's record is held. */
    Uni<Void> refuseHeld(UUID child) {
        return state(child)
                .invoke(state -> state.held().ifPresent(_ -> {
                    throw new ProblemException(ErasureRules.HELD);
                }))
                .replaceWithVoid();
    }

    private Uni<ErasureState> state(UUID child) {
        return erasures.read(stream(child), Scope.PLATFORM).map(found -> found.state());
    }
}
