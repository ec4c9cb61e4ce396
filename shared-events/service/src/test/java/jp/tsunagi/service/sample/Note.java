package jp.tsunagi.service.sample;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A note is written, put into other words, and closed by the word "closed". */
public final class Note implements Decider<Note.Command, Note.State, Note.Event> {
    public static final EventCatalogue<Event> EVENTS = EventCatalogue.of(Event.class)
            .declare(Event.Written.class, "note.written", 1)
            .declare(Event.Reworded.class, "note.reworded", 1)
            .build();

    /** What can be asked of it. */
    public sealed interface Command {
        /** Write it. */
        record Write(UUID body, String text) implements Command {}

        /** Put it into other words. */
        record Reword(String text) implements Command {}
    }

    /** What happens to it. */
    public sealed interface Event {
        /** It was written. */
        record Written(UUID body, String text, Instant at) implements Event {}

        /** It was put into other words. */
        record Reworded(String text) implements Event {}
    }

    /** What it is; without a body it is not written yet. */
    public record State(@Nullable UUID body, String text) {}

    /** A closed note stays as it is. */
    public record Closed() implements Rejection {}

    enum Problems implements ProblemType {
        CLOSED(Row.of("note-closed", 409, "メモは閉じています", "閉じたメモは変更できません。", "Closed", "A closed note stays as it is."));

        private final Row row;

        Problems(Row row) {
            this.row = row;
        }

        @Override
        public Row row() {
            return row;
        }
    }

    static ProblemException problem(Rejection rejection) {
        return switch (rejection) {
            case Closed _ -> new ProblemException(Problems.CLOSED);
            default -> throw new IllegalStateException("no rejection of a note");
        };
    }

    static Tenancy tenancy(State state) {
        return new Tenancy("25", state.body(), null);
    }

    @Override
    public State initial() {
        return new State(null, "");
    }

    @Override
    public Decision<Event> decide(State state, Command command) {
        return switch (command) {
            case Command.Write c -> accept(new Event.Written(c.body(), c.text(), Instant.EPOCH));
            case Command.Reword _ when state.text().equals("closed") -> reject(new Closed());
            case Command.Reword c when state.text().equals(c.text()) -> unchanged();
            case Command.Reword c -> accept(new Event.Reworded(c.text()));
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return switch (event) {
            case Event.Written e -> new State(e.body(), e.text());
            case Event.Reworded e -> new State(state.body(), e.text());
        };
    }
}
