package jp.tsunagi.eventstore.postgres;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.eventstore.StoreUnavailable;

/** Tells a database that is away from a database that says no. */
public final class Failures {
    /** Shutting down, crashed, starting up; too many connections; read-only after a failover. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "25006");

    private Failures() {}

    /** A {@link StoreUnavailable} where trying again later can help; otherwise the failure itself. */
    public static Throwable translate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable) {
                return cause;
            }
            if (cause instanceof PgException refused) {
                var state = refused.getSqlState();
                return state != null && (AWAY.contains(state) || state.startsWith("08"))
                        ? new StoreUnavailable(failure)
                        : failure;
            }
            if (cause instanceof IOException
                    || cause instanceof ClosedChannelException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.core.impl.NoStackTraceThrowable
                    || cause.getClass().getSimpleName().equals("ClosedConnectionException")) {
                return new StoreUnavailable(failure);
            }
        }
        return failure;
    }

    /** Whether the failure is the violation of this unique constraint. */
    static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused
                && "23505".equals(refused.getSqlState())
                && constraint.equals(refused.getConstraint());
    }
}
