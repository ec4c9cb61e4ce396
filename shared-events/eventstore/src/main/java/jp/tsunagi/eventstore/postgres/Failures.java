package jp.tsunagi.eventstore.postgres;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.eventstore.StoreOverloaded;
import jp.tsunagi.eventstore.StoreUnavailable;

/** Tells a database that is away from a database that says no. */
public final class Failures {
    /** The server ended the session: shutting down, crashed, starting up, refusing connections. */
    private static final Set<String> SESSION_OVER = Set.of("FATAL", "PANIC");

    /** Canceled for its length, or for the length of a wait for a lock; read-only after a failover. */
    private static final Set<String> AWAY = Set.of("57014", "55P03", "25006");

    /** The connection itself; out of connections, memory or disk; chosen to give way to another transaction. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "40");

    /** Data that a type or a constraint does not allow. */
    private static final Set<String> DATA_CLASSES = Set.of("22", "23");

    private static final String DUPLICATE = "23505";

    /** What the client says of a connection that broke before it was used; it has no type for that. */
    private static final String GONE = "Connection is not active now";

    private Failures() {}

    /** A {@link StoreUnavailable} where trying again later can help; otherwise the failure itself. */
    public static Throwable translate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable) {
                return cause;
            }
            if (cause instanceof PgException refused) {
                return isAway(refused) ? new StoreUnavailable(failure) : failure;
            }
            if (cause instanceof ConnectionPoolTooBusyException) {
                return new StoreOverloaded();
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || String.valueOf(cause.getMessage()).startsWith(GONE)) {
                return new StoreUnavailable(failure);
            }
        }
        return failure;
    }

    /**
     * Whether the server said no and went on: then nothing of the statement happened. Where the session ended as well, it
     * may have been committed before.
     */
    static boolean undone(Throwable failure) {
        return failure instanceof PgException refused && !SESSION_OVER.contains(refused.getSeverity());
    }

    private static boolean isAway(PgException refused) {
        var state = refused.getSqlState();
        return SESSION_OVER.contains(refused.getSeverity())
                || (state != null && (AWAY.contains(state) || AWAY_CLASSES.contains(state.substring(0, 2))));
    }

    /**
     * Whether the server refused what it was given, and would refuse it again. A duplicate key is left out: most often
     * somebody else was faster, and trying again finds what is there by now.
     */
    public static boolean isOfTheData(PgException refused) {
        var state = refused.getSqlState();
        return state != null && DATA_CLASSES.contains(state.substring(0, 2)) && !DUPLICATE.equals(state);
    }

    /** Whether the failure is the violation of this unique constraint. */
    static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused
                && DUPLICATE.equals(refused.getSqlState())
                && constraint.equals(refused.getConstraint());
    }
}
