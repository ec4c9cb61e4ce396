package jp.tsunagi.referral.notice.send;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import jp.tsunagi.referral.notice.send.Outbox.Item;
import org.jboss.logging.Logger;

/**
 * Delivers what is due, one notice after the other. A notice is marked as sent after the mail server has taken it: when the
 * service ends in between it is sent a second time, under the same Message-ID, and never not at all.
 */
public final class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** How long the next letter waits for this one: a server that takes its time delays one letter, and not all. */
    private static final Duration ATTENTION = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Post post;
    private final Clock clock;

    /**
     * @param relay connections of the role {@code <service>_relay}
     * @param from the address that letters come from
     * @param clock the business clock
     */
    public Courier(Pool relay, ReactiveMailer mailer, String from, Clock clock) {
        this.outbox = new Outbox(relay);
        this.post = new Post(mailer, from);
        this.clock = clock;
    }

    /** Delivers the next one; answers whether there may be more. A server that is away ends nothing but this attempt. */
    public Uni<Boolean> deliver() {
        return outbox.take(clock.instant())
                .chain(taken -> taken.map(item -> deliver(item).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> deliver(Item item) {
        var address = item.address();
        if (address == null) {
            return outbox.failed(item, item.said() ? Failure.NOT_WANTED : Failure.NO_MAILBOX, clock.instant());
        }
        // Subscribed to apart from who waits: what the server says late is booked as well.
        var booked = book(item, address).subscribeAsCompletionStage();
        return Uni.createFrom()
                .completionStage(booked.copy())
                .ifNoItem()
                .after(ATTENTION)
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithNull();
    }

    private Uni<Void> book(Item item, String address) {
        return post.deliver(item.id(), address, Letter.of(item.kind(), item.day(), item.center()))
                .map(_ -> true)
                .onFailure()
                .invoke(failure -> LOG.warnf("notice %s was not taken: %s", item.id(), Post.said(failure)))
                .onFailure()
                .recoverWithUni(failure -> outbox.failed(item, Post.cause(failure), clock.instant())
                        .replaceWith(false))
                .chain(taken -> taken
                        ? outbox.sent(item.id(), clock.instant())
                        : Uni.createFrom().voidItem());
    }
}
