package jp.tsunagi.bench.note;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;

import java.util.UUID;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.model.Tenancy;

/** Takes notes until the notebook is full. The state is the number of notes; every peer decides by the same rule. */
public final class Notebook implements Decider<TakeNote, Integer, NoteEvent> {
    public static final String CATEGORY = "notebook";
    public static final EventCatalogue<NoteEvent> EVENTS = EventCatalogue.of(NoteEvent.class)
            .declare(Noted.class, "bench.noted", 1)
            .build();

    /** The center that holds every notebook. */
    public static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");

    public static final Tenancy TENANCY = new Tenancy("25", CENTER, "25201");

    /** No page is left. */
    public record Full() implements Rejection {}

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Decision<NoteEvent> decide(Integer notes, TakeNote command) {
        return notes < Course.LENGTH
                ? accept(new Noted(command.notebook(), notes + 1, command.text()))
                : reject(new Full());
    }

    @Override
    public Integer evolve(Integer notes, NoteEvent event) {
        return switch (event) {
            case Noted noted -> noted.number();
        };
    }
}
