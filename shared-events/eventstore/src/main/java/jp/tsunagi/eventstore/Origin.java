package jp.tsunagi.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from.
 *
 * @param commandId the same id again gets the stored result instead of a second decision
 * @param fingerprint of what was sent; the same id with another fingerprint is refused
 * @param actor the originating subject, kept through reactions; {@code platform} for timers
 * @param scope in whose name the stream is read
 * @param provenance where the actor stood at that time
 * @param correlation shared by everything that follows from one act of one person
 * @param traceparent W3C trace context, if any
 */
public record Origin(
        UUID commandId,
        Fingerprint fingerprint,
        String actor,
        Scope scope,
        Provenance provenance,
        UUID correlation,
        @Nullable String traceparent) {
    /**
     * The place the actor acted from; kept with each event for good, while tenancy moves on.
     *
     * @param prefecture two-digit code
     * @param body center or local body
     * @param municipality five-digit code
     */
    public record Provenance(
            @Nullable String prefecture,
            @Nullable UUID body,
            @Nullable String municipality) {
        /** The platform acts from nowhere in particular. */
        public static final Provenance PLATFORM = new Provenance(null, null, null);
    }

    /** The same origin, the actor standing at that place: where it is known only after the stream has been read. */
    public Origin from(Provenance place) {
        return new Origin(commandId, fingerprint, actor, scope, place, correlation, traceparent);
    }

    /**
     * The origin of a further command that follows from the same act; a repetition of the act gives it the same id again.
     *
     * @param step names it among the act's commands
     */
    public Origin then(String step) {
        return new Origin(
                Fingerprint.of(commandId + "\n" + step).asUuid(),
                fingerprint,
                actor,
                scope,
                provenance,
                correlation,
                traceparent);
    }

    /** A command of the platform itself, identified by what caused it: the same cause gives the same id. */
    public static Origin platform(String cause, UUID correlation) {
        var fingerprint = Fingerprint.of(cause);
        return new Origin(
                fingerprint.asUuid(), fingerprint, "platform", Scope.PLATFORM, Provenance.PLATFORM, correlation, null);
    }
}
