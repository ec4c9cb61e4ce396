package jp.tsunagi.intake.consultation.react;

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
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingDisposition;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingOutcomes;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;

/**
 * What the timers of consultations stand for. A timer has its turn once: one that rang by the database's clock and found by a
 * slower one that nothing is due yet would be silent for good. So the database is asked again, and given a second.
 */
public final class ConsultationTimers {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(1);

    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final BusinessClock clock;

    public ConsultationTimers(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            BusinessClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** By the timers' names. */
    public Map<String, TimerRunner.Reaction> reactions() {
        return Map.of(
                Consultation.DISPOSITION_DUE,
                (stream, origin) -> fire(stream, origin, _ -> new NoteMissingDisposition()),
                Consultation.INTRODUCTION_OUTCOME_DUE,
                (stream, origin) -> fire(stream, origin, NoteMissingOutcomes::new));
    }

    private Uni<Outcome> fire(UUID stream, Origin origin, Function<Instant, ConsultationCommand> command) {
        return clock.refresh().chain(() -> {
            var now = clock.instant();
            return consultations.handle(new Command<>(
                    new StreamId(Consultation.CATEGORY, stream),
                    Expected.AS_LOADED,
                    origin,
                    now,
                    command.apply(now.plus(CLOCKS_DIFFER_BY))));
        });
    }
}
