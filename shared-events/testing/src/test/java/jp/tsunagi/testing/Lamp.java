package jp.tsunagi.testing;

import java.time.Instant;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.model.Timer;

/** A lamp that can be lit once and goes out by itself. */
final class Lamp implements Decider<String, Lamp.State, Lamp.Event> {
    static final EventCatalogue<Event> EVENTS = EventCatalogue.of(Event.class)
            .declare(Event.Lit.class, "lamp.lit", 1)
            .declare(Event.Forgetful.class, "lamp.forgetful", 1)
            .build();

    enum State {
        DARK,
        LIT
    }

    sealed interface Event {
        record Lit(Instant at) implements Event {}

        /** Comes back from the store as something else. */
        record Forgetful(String word) implements Event {
            public Forgetful {
                word = word + "!";
            }
        }
    }

    record AlreadyLit() implements Rejection {}

    @Override
    public State initial() {
        return State.DARK;
    }

    @Override
    public Decision<Event> decide(State state, String command) {
        return switch (command) {
            case "light" ->
                state == State.LIT
                        ? Decision.reject(new AlreadyLit())
                        : Decision.<Event>accept(new Event.Lit(Instant.EPOCH))
                                .with(new Timer.Due("burnt-down", Instant.MAX));
            case "forget" -> Decision.accept(new Event.Forgetful("word"));
            default -> Decision.unchanged();
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return State.LIT;
    }
}
