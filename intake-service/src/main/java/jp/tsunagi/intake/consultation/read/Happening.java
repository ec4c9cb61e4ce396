package jp.tsunagi.intake.consultation.read;

import java.time.Instant;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;

/**
 * An event of a consultation, and who did it.
 *
 * @param version its place in the stream
 * @param by the account; {@code platform} for what a timer noticed
 * @param at when it took effect in the world
 */
public record Happening(int version, ConsultationEvent event, String by, Instant at, Instant recordedAt) {
    static Happening of(StoredEvent stored) {
        return new Happening(
                stored.version(),
                Consultation.EVENTS.read(stored).event(),
                stored.actor(),
                stored.validAt(),
                stored.recordedAt());
    }
}
