package jp.tsunagi.intake.consultation.form;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import jp.tsunagi.eventstore.seal.KeyProvider;
import jp.tsunagi.eventstore.seal.UnknownKeyEncryptionKey;
import jp.tsunagi.eventstore.seal.UnreadableSeal;
import jp.tsunagi.eventstore.seal.WrappedKey;
import jp.tsunagi.service.problem.ProblemException;

/**
 * What a form is sent with: when it was fetched, sealed, so that nobody makes one. A machine fills a form in at once, and
 * keeps it for long.
 */
final class Tickets {
    /** Nobody reads the form and writes a sentence in less. */
    static final Duration LEAST = Duration.ofSeconds(4);

    /** Who was interrupted finds what they wrote; their page fetches another ticket. */
    static final Duration MOST = Duration.ofHours(12);

    /** No subject's: a ticket is no key, and no key a ticket. */
    private static final UUID FORM = UUID.fromString("6b1c2a2e-6d0c-4b57-9d6b-0b1f0a6c7f4e");

    private final KeyProvider keys;

    Tickets(KeyProvider keys) {
        this.keys = keys;
    }

    /** A ticket for a form that is fetched now. */
    Uni<String> issue(Instant now) {
        var time = ByteBuffer.allocate(Long.BYTES).putLong(now.toEpochMilli()).array();
        return keys.wrap(FORM, time)
                .map(wrapped -> wrapped.keyEncryptionKey() + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(wrapped.bytes().getBytes()));
    }

    /** Fails with the {@link ProblemException} of a form that was not fetched here, too long ago, or only just now. */
    Uni<Void> check(String ticket, Instant now) {
        return Uni.createFrom()
                .item(() -> parse(ticket))
                .chain(wrapped -> keys.unwrap(FORM, wrapped))
                .onFailure(failure -> failure instanceof UnknownKeyEncryptionKey || failure instanceof UnreadableSeal)
                .transform(_ -> new ProblemException(FormRules.FETCH_AGAIN))
                .map(time -> Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong()))
                .invoke(fetched -> {
                    if (fetched.plus(MOST).isBefore(now)) {
                        throw new ProblemException(FormRules.FETCH_AGAIN);
                    }
                    if (fetched.plus(LEAST).isAfter(now)) {
                        throw new ProblemException(FormRules.TOO_FAST)
                                .withHeader("Retry-After", Long.toString(LEAST.toSeconds()));
                    }
                })
                .replaceWithVoid();
    }

    private static WrappedKey parse(String ticket) {
        int dot = ticket.indexOf('.');
        if (dot < 0) {
            throw new ProblemException(FormRules.FETCH_AGAIN);
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(ticket.substring(dot + 1));
            return new WrappedKey(ticket.substring(0, dot), Buffer.buffer(bytes));
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(FormRules.FETCH_AGAIN);
        }
    }
}
