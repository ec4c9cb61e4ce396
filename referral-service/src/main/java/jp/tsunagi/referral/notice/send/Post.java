package jp.tsunagi.referral.notice.send;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The mail server. */
final class Post {
    /** That a mailbox is not there, not here or has no such name (RFC 5321, 4.2.3); others speak of the server. */
    private static final Set<Integer> ABOUT_THE_MAILBOX = Set.of(550, 551, 553);

    private final ReactiveMailer mailer;
    private final String from;

    /** @param from the address that letters come from */
    Post(ReactiveMailer mailer, String from) {
        this.mailer = mailer;
        this.from = from;
    }

    /**
     * Hands a letter to the mail server. The same notice has the same Message-ID each time, by which a mail system may know
     * that it has the letter already.
     *
     * @return as late as the server answers; fails when it does not take it
     */
    Uni<Void> deliver(UUID notice, String to, Letter letter) {
        return mailer.send(Mail.withText(to, letter.subject(), letter.text())
                .setFrom(from)
                .addHeader("Message-ID", "<%s@%s>".formatted(notice, from.substring(from.indexOf('@') + 1)))
                // Nobody's absence note answers it (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated"));
    }

    /** What a failure of {@link #deliver} is about. */
    static Failure cause(Throwable failure) {
        return answer(failure)
                .filter(answer -> ABOUT_THE_MAILBOX.contains(answer.getReplyCode()))
                .map(_ -> Failure.REFUSED)
                .orElse(Failure.UNREACHABLE);
    }

    /** A failure for the log: what the server's words say of an address is left out. */
    static String said(Throwable failure) {
        return failure.getClass().getName()
                + answer(failure).map(answer -> " " + answer.getReplyCode()).orElse("");
    }

    private static Optional<SMTPException> answer(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
    }
}
