package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.Scope;

/** Tells row-level security who is reading, for the length of one transaction. */
public final class ScopedSession {
    /** The statement, for sessions that are not opened here; parameters in the order of {@link #parameters}. */
    public static final String ENTER = """
            SELECT set_config('tsunagi.subject', $1, true), set_config('tsunagi.bodies', $2, true),
                   set_config('tsunagi.prefectures', $3, true), set_config('tsunagi.municipalities', $4, true)
            """;

    private ScopedSession() {}

    /** Enters the scope on a connection that is in a transaction. */
    public static Uni<Void> enter(SqlClient connection, Scope.Member member) {
        return connection
                .preparedQuery(ENTER)
                .execute(Tuple.tuple(List.copyOf(parameters(member))))
                .replaceWithVoid();
    }

    /** Subject, bodies, prefectures, municipalities. */
    public static List<Object> parameters(Scope.Member member) {
        return List.of(
                member.subject(), list(member.bodies()), list(member.prefectures()), list(member.municipalities()));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
