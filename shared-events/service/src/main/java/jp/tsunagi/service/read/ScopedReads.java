package jp.tsunagi.service.read;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.postgres.ScopedSession;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one way to Hibernate Reactive: a transaction that first tells row-level security who is reading. */
public final class ScopedReads {
    // Hibernate counts parameters as ?1 where PostgreSQL writes $1.
    private static final String ENTER = ScopedSession.ENTER.replaceAll("\\$(\\d)", "?$1");

    private final Mutiny.SessionFactory sessions;

    /** @param sessions over the pool of the role {@code <service>_app} */
    public ScopedReads(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Reads for a member. One statement after the other: a session takes no second one while the first is running.
     *
     * @return what was read; fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away
     */
    public <T> Uni<T> read(Scope.Member reader, Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withTransaction((session, transaction) ->
                        enter(session.setDefaultReadOnly(true), reader).chain(() -> work.apply(session)))
                .onFailure()
                .transform(Failures::translate);
    }

    private static Uni<Void> enter(Mutiny.Session session, Scope.Member reader) {
        var statement = session.createNativeQuery(ENTER, Object[].class);
        int place = 1;
        for (var parameter : ScopedSession.parameters(reader)) {
            statement.setParameter(place++, parameter);
        }
        return statement.getSingleResult().replaceWithVoid();
    }
}
