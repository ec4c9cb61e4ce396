package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.timer.TimerRunner;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.ExpireHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.NoteDueFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.NoteMissedFollowUps;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CoordinationCase;

/**
 * What the timers of cases stand for. A timer has its turn once: a case that was woken up by the database's clock and found
 * by a slower one that nothing is due yet would sleep for good. So the database is asked again, and given a second.
 */
public final class CaseTimers {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(1);

    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;
    private final BusinessClock clock;
    private final int missedAfter;

    /** @param missedAfter working days from a follow-up's day to the first step of its escalation, and to each further one */
    public CaseTimers(CommandHandler<CaseCommand, CaseState, CaseEvent> cases, BusinessClock clock, int missedAfter) {
        this.missedAfter = missedAfter;
        this.cases = cases;
        this.clock = clock;
    }

    /** By the timers' names. */
    public Map<String, TimerRunner.Reaction> reactions() {
        return Map.of(
                CoordinationCase.HANDOFF_DEADLINE,
                (stream, origin) -> fire(stream, origin, ExpireHandoff::new),
                CoordinationCase.FOLLOW_UP_DUE,
                (stream, origin) -> fire(stream, origin, now -> new NoteDueFollowUps(now, missedAfter)),
                CoordinationCase.FOLLOW_UP_MISSED,
                (stream, origin) -> fire(stream, origin, now -> new NoteMissedFollowUps(now, missedAfter)));
    }

    private Uni<Outcome> fire(UUID stream, Origin origin, Function<Instant, CaseCommand> command) {
        return clock.refresh().chain(() -> {
            var now = clock.instant();
            return cases.handle(new Command<>(
                    new StreamId(CoordinationCase.CATEGORY, stream),
                    Expected.AS_LOADED,
                    origin,
                    now,
                    command.apply(now.plus(CLOCKS_DIFFER_BY))));
        });
    }
}
