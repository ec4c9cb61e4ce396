package jp.tsunagi.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from.
 *
 * @param commandId the same id again gets the stored result instead of a second decision
 * @param fingerprint SHA-256 of what was sent; the same id with another fingerprint is refused
 * @param actor the originating subject, kept through reactions; {@code platform} for timers
 * @param scope in whose name the stream is read
 * @param provenance where the actor stood at that time
 * @param correlation shared by everything that follows from one act of one person
 * @param traceparent W3C trace context, if any
 */
public record Origin(
        UUID commandId,
        byte[] fingerprint,
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

    /** A command of the platform itself, identified by what caused it: the same cause gives the same id. */
    public static Origin platform(String cause, UUID correlation) {
        return new Origin(
                nameBased(cause),
                sha256(cause.getBytes(StandardCharsets.UTF_8)),
                "platform",
                Scope.PLATFORM,
                Provenance.PLATFORM,
                correlation,
                null);
    }

    /** An id derived from a name (RFC 9562, version 8 on SHA-256): the same name gives the same id. */
    public static UUID nameBased(String name) {
        var bytes = ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8)));
        long high = bytes.getLong() & 0xffffffffffff0fffL | 0x8000L;
        long low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** SHA-256 of the given bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin o
                && commandId.equals(o.commandId)
                && Arrays.equals(fingerprint, o.fingerprint)
                && actor.equals(o.actor)
                && scope.equals(o.scope)
                && provenance.equals(o.provenance)
                && correlation.equals(o.correlation)
                && Objects.equals(traceparent, o.traceparent);
    }

    @Override
    public int hashCode() {
        return commandId.hashCode();
    }
}
