package jp.tsunagi.service.sample;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.read.ScopedReads;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts the sample together. */
@ApplicationScoped
public class NoteModule {
    @Produces
    @Singleton
    CommandHandler<Note.Command, Note.State, Note.Event> notes(@ReactiveDataSource("append") Pool append, Pool app) {
        return new CommandHandler<>(
                new Note(), Note.EVENTS, Note::tenancy, new PostgresEventStore(append, app), () -> {});
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
