package jp.tsunagi.bench.peer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The notebook as an aggregate of Axon. */
public final class AxonNotebook {
    @AggregateIdentifier
    private @Nullable String id;

    private int notes;

    /** Takes the first note. */
    public record Open(@TargetAggregateIdentifier String notebook, String text) {}

    /** Takes a further note. */
    public record Carry(@TargetAggregateIdentifier String notebook, String text) {}

    /** For Axon, before the first event. */
    AxonNotebook() {}

    @CommandHandler
    AxonNotebook(Open command) {
        take(command.notebook(), command.text());
    }

    @CommandHandler
    void handle(Carry command) {
        if (notes >= Course.LENGTH) {
            throw new IllegalStateException("full");
        }
        take(command.notebook(), command.text());
    }

    private void take(String notebook, String text) {
        apply(new Noted(UUID.fromString(notebook), notes + 1, text));
    }

    @EventSourcingHandler
    void on(Noted noted) {
        id = noted.notebook().toString();
        notes = noted.number();
    }

    @Override
    public String toString() {
        return id + " with " + notes;
    }
}
