package jp.tsunagi.service.sample;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.read.ScopedReads;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the sample together. */
@ApplicationScoped
public class NoteModule {
    @Produces
    @Singleton
    CommandHandler<Note.Command, Note.State, Note.Event> notes(EventStore store) {
        return new CommandHandler<>(new Note(), Note.EVENTS, Note::tenancy, store, () -> {});
    }

    @Produces
    @Singleton
    ScopedReads reads(Mutiny.SessionFactory sessions) {
        return new ScopedReads(sessions);
    }

    @Produces
    @Singleton
    AccessRecords accesses(Pool app) {
        return new AccessRecords(app);
    }
}
