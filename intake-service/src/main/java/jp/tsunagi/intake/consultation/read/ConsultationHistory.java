package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.intake.consultation.texts.OpenedTexts;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;

/**
 * Reads everything that happened in one consultation, with its texts, for somebody who may: that is on record before
 * anything is opened.
 */
public final class ConsultationHistory {
    private static final UUID NO_COMMAND = new UUID(0, 0);

    private final EventStore store;
    private final ConsultationTexts texts;
    private final AccessRecords access;

    public ConsultationHistory(EventStore store, ConsultationTexts texts, AccessRecords access) {
        this.store = store;
        this.texts = texts;
        this.access = access;
    }

    /**
     * What happened, in the order in which it was recorded.
     *
     * @param texts of those of the events that were asked for
     */
    public record Told(List<Happening> happenings, OpenedTexts texts) {
        public Told {
            happenings = List.copyOf(happenings);
        }

        int version() {
            return happenings.size();
        }

        /** The center that holds the consultation. */
        public UUID center() {
            return received(happenings).center();
        }

        /** Where the consultation stands after it. */
        public ConsultationState state() {
            var decider = new Consultation();
            var state = decider.initial();
            for (var happening : happenings) {
                state = decider.evolve(state, happening.event());
            }
            return state;
        }
    }

    /**
     * Reads it.
     *
     * @param fields the class of fields that the access record names
     * @param opened the events whose texts the reader gets
     * @return fails with a {@link ProblemException} {@code not-found} when there is no such consultation for the reader
     */
    public Uni<Told> read(UUID consultation, Caller reader, String fields, Predicate<ConsultationEvent> opened) {
        return store.load(new StreamId(Consultation.CATEGORY, consultation), NO_COMMAND, reader.scope())
                .map(history -> history.events().stream().map(Happening::of).toList())
                .chain(happenings -> access.record(
                                reader,
                                new Access(
                                        List.of(consultation),
                                        received(happenings).center(),
                                        ConsultationViewResource.PURPOSE,
                                        fields,
                                        true))
                        .chain(() -> texts.open(happenings.stream()
                                .map(Happening::event)
                                .filter(opened)
                                .toList()))
                        .map(clear -> new Told(happenings, clear)));
    }

    private static ConsultationReceived received(List<Happening> happenings) {
        return happenings.stream()
                .map(Happening::event)
                .filter(ConsultationReceived.class::isInstance)
                .map(ConsultationReceived.class::cast)
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
