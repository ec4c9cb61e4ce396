package jp.tsunagi.eventstore.quarantine;

import io.vertx.pgclient.PgException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.UnreadableEvent;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Why an event could not be taken, as it may be kept: messages of parsers, drivers and folds quote values, so of a
 * failure only its classes remain, a code of the server, and a fingerprint of where it came about.
 *
 * @param reason kebab-case, for people: unreadable, unknown-version, unknown-type, failed, not-tried
 * @param failure the classes, outermost first
 * @param fingerprint the same for failures of one kind at one place of the program
 */
public record Fault(String reason, String failure, Fingerprint fingerprint) {
    /** Of an event that was held behind one that was discarded, until it has had its turn. */
    public static final Fault NOT_TRIED = new Fault("not-tried", "", Fingerprint.of(""));

    private static final int FRAMES = 8;

    /** A failure that passes, or that lies with the follower; the event comes again and nothing is parked. */
    public abstract static class NotOfTheEvent extends RuntimeException {
        /** @param message without a word of an event */
        protected NotOfTheEvent(String message) {
            super(message);
        }
    }

    /**
     * Whether a failure lies in the event, so that trying again with the same program would not help: it cannot be read,
     * the fold or the reaction throws, or the server refuses a row for what is in it. A database that is away or refuses
     * for any other reason, a lost race and a program that is being stopped may fail with any event.
     */
    public static boolean isOfTheEvent(Throwable failure) {
        for (var cause = Failures.translate(failure); cause != null; cause = cause.getCause()) {
            if (!(cause instanceof Exception)
                    || cause instanceof StoreUnavailable
                    || (cause instanceof PgException refused && !Failures.isOfTheData(refused))
                    || cause instanceof NotOfTheEvent
                    || cause instanceof RejectedExecutionException
                    || cause instanceof CancellationException) {
                return false;
            }
        }
        return true;
    }

    /** What may be kept of a failure. */
    public static Fault of(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .toList();
        var classes = causes.stream().map(Fault::name).collect(Collectors.joining(" < "));
        var places = causes.stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()).limit(FRAMES))
                .filter(frame -> frame.getClassName().startsWith("jp.tsunagi."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining("\n", classes + "\n", ""));
        return new Fault(
                failure instanceof UnreadableEvent unreadable
                        ? unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        : "failed",
                classes,
                Fingerprint.of(places));
    }

    /** The server's code says as much as a class. */
    private static String name(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return failure instanceof PgException refused ? name + " " + refused.getSqlState() : name;
    }
}
