package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CoordinationCase;

/** Asks the same of several cases, one after the other, as a reaction to one event. */
public final class EachCase {
    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;
    private final BusinessClock clock;

    public EachCase(CommandHandler<CaseCommand, CaseState, CaseEvent> cases, BusinessClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Sends each case the command, under an id of its own that follows from the event's.
     *
     * @param step what is asked, constant: the same event asks it once
     * @param command by the present moment
     * @return the outcome where others were faster, so that the event has to come again; empty when all are done
     */
    public Uni<Optional<Outcome>> ask(
            List<UUID> ids, Origin origin, String step, Function<Instant, CaseCommand> command) {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> cases.handle(new Command<>(
                        new StreamId(CoordinationCase.CATEGORY, id),
                        Expected.AS_LOADED,
                        origin.then(step + " " + id),
                        now,
                        command.apply(now))))
                .filter(Outcome.Stale.class::isInstance)
                .collect()
                .first()
                .map(Optional::ofNullable);
    }
}
