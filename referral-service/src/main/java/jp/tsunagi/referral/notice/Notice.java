package jp.tsunagi.referral.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a body is told by e-mail. It names no person, no child and no place, and says nothing of the case but a day.
 *
 * @param matter the handoff, follow-up, question, reopening or move that it is about
 * @param recipient the body that is told
 * @param day the last day for an answer, the day of the question, answer or reopening, or the due day of a follow-up
 * @param from the moment from which it is sent
 */
public record Notice(NoticeKind kind, UUID matter, UUID recipient, LocalDate day, Instant from) {
    /** How long it is news: what could not be delivered by then is tried no more. */
    public static final Duration NEWS_FOR = Duration.ofDays(7);

    /** Of each matter a thing is told once: sent twice, it is still the same notice. */
    public UUID id() {
        return UUID.nameUUIDFromBytes("notice:%s:%s".formatted(kind, matter).getBytes(StandardCharsets.UTF_8));
    }
}
