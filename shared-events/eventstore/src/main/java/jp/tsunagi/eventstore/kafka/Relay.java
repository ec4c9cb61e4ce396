package jp.tsunagi.eventstore.kafka;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.kafka.RelayLog.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a service's event table: numbers what was committed, tells the broker, and only then moves on. One relay
 * leads at a time; a leader that was overtaken is stopped twice, by the lease's token at the store and by the
 * transactional id at the broker.
 */
public class Relay implements Worker.Step {
    private static final int PAGE = 2_000;
    private static final long RENEW_NANOS = Duration.ofMillis(300).toNanos();
    /** How often a relay that does not lead looks whether it may. */
    private static final long LOOK_AT_LEASE_NANOS = Duration.ofMillis(100).toNanos();
    /**
     * To become the writer of a topic, and to send the first page there, may take longer than a lease. Were another relay
     * to take over meanwhile, it would fence this one at the broker, and be fenced in turn, and so on without end.
     */
    private static final Duration OPENING = Duration.ofSeconds(5);

    private static final long LOOK_AT_TOPIC_NANOS = Duration.ofSeconds(2).toNanos();

    /** Before the topic was opened: nothing is sent then. */
    private static final UUID NO_LIFE = new UUID(0, 0);

    private final RelayLog log;
    private final Broker broker;
    private final String topic;
    private final Translation translation;
    private final int limit;
    private final LongSupplier nanoTime;
    private final UUID holder = UUID.randomUUID();

    private OptionalLong token = OptionalLong.empty();
    private long renewAt;
    private @Nullable Supplier<Numbering> ahead;
    private boolean open;
    private boolean flows;
    private long lookAtTopicAt;
    private long sent;
    private String topicId = "";
    private UUID epoch = NO_LIFE;

    Relay(RelayLog log, Broker broker, String topic, Translation translation) {
        this(log, broker, topic, translation, PAGE, System::nanoTime);
    }

    /**
     * The relay on any store and broker.
     *
     * @param limit how many events make a full page
     * @param nanoTime as {@link System#nanoTime}: how long this process has been at it; never compared with anybody else's
     */
    public Relay(RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        this.log = log;
        this.broker = broker;
        this.topic = topic;
        this.translation = translation;
        this.limit = limit;
        this.nanoTime = nanoTime;
        renewAt = nanoTime.getAsLong();
    }

    /**
     * The relay of a context on PostgreSQL and Kafka; to be run by a {@link Worker} that appends wake.
     *
     * @param pool connections of the role {@code <service>_relay}
     * @param bootstrapServers host:port, comma-separated
     */
    public static Relay of(Pool pool, String bootstrapServers, Context context, Translation translation) {
        return new Relay(
                new PostgresRelayLog(pool),
                new KafkaBroker(bootstrapServers, context.topic()),
                context.topic(),
                translation);
    }

    /**
     * The topic was filled from another life of this store, as before it was restored from a backup: its numbers mean
     * other events. A store that was restored shows it even before it is given a new epoch: what the topic ends with is
     * not what the store has told under that number. {@code docs/restore.md} says what is to be done.
     */
    public static final class TopicOfAnotherStore extends RuntimeException {
        private TopicOfAnotherStore() {
            super("the topic was filled from another life of this store; see docs/restore.md");
        }
    }

    /**
     * Renews the lease and, as the leader, numbers and publishes one page. An event that cannot be translated lets pass
     * what was before it, and nothing behind it: the numbers are dense and in commit order.
     *
     * @throws Untranslatable when everything before that event is published
     */
    @Override
    public final boolean run() throws InterruptedException {
        try {
            if (!leads()) {
                return false;
            }
            var numbering = number();
            if (!open) {
                open();
            }
            var page = page(numbering);
            if ((page.isThere() || lookIsDue()) && topicWasReplaced()) {
                open();
                page = page(numbering);
            }
            if (!page.messages().isEmpty()) {
                publish(page.messages());
            }
            if (numbering.numbered().size() == limit || page.messages().size() == limit) {
                return true;
            }
            stand(page.stop().or(numbering::stop));
            return false;
        } catch (RuntimeException e) {
            // Whatever went wrong, what stands in the store and in the topic decides how it goes on.
            stepDown();
            throw e;
        }
    }

    private boolean leads() {
        if (nanoTime.getAsLong() - renewAt >= 0) {
            var renewed = log.lease(holder);
            if (!renewed.equals(token)) {
                stepDown();
            }
            token = renewed;
            renewAt = nanoTime.getAsLong() + (renewed.isPresent() ? RENEW_NANOS : LOOK_AT_LEASE_NANOS);
        }
        return token.isPresent();
    }

    private void open() throws InterruptedException {
        var found = openSlowly();
        epoch = log.epoch();
        var last = found.last();
        if (last != null && !isOurs(last)) {
            throw new TopicOfAnotherStore();
        }
        topicId = found.id();
        // The topic itself says how far it has come: a new or truncated one is filled again with the same numbers.
        // Only where retention has emptied it do we remember for it.
        if (last != null) {
            // Whoever sent this may have died before it could note it.
            reached(last.sequence());
        } else if (found.expired()) {
            sent = log.checkpoint(topic)
                    .filter(reached -> reached.topicId().equals(found.id()))
                    .map(RelayLog.Checkpoint::sequence)
                    .orElse(0L);
        } else {
            sent = 0;
        }
        open = true;
        lookAtTopicAt = nanoTime.getAsLong() + LOOK_AT_TOPIC_NANOS;
    }

    /** Numbers are committed before anything is sent under them: what stands in the topic stands in its store. */
    private boolean isOurs(Broker.Last last) {
        return last.epoch().equals(epoch)
                && log.publications(topic, last.sequence() - 1, 1).stream().anyMatch(last::is);
    }

    /** The next step renews the lease for the usual time again; who cannot open the topic lets another one try. */
    private Broker.Topic openSlowly() throws InterruptedException {
        if (!log.lease(holder, OPENING).equals(token)) {
            throw new RelayLog.LeaseLost();
        }
        renewAt = nanoTime.getAsLong();
        try {
            return broker.open();
        } catch (RuntimeException e) {
            log.lease(holder, Duration.ZERO);
            throw e;
        }
    }

    /** An idle relay looks as well: a topic that was lost shall not wait for the next event to be filled again. */
    private boolean lookIsDue() {
        return nanoTime.getAsLong() - lookAtTopicAt >= 0;
    }

    /** A topic deleted and created again behind our back would start in the middle. */
    boolean topicWasReplaced() throws InterruptedException {
        lookAtTopicAt = nanoTime.getAsLong() + LOOK_AT_TOPIC_NANOS;
        return !broker.topicId().equals(topicId);
    }

    /** What comes next, up to an event that this program cannot translate, though another one has numbered it. */
    private record Page(List<Message> messages, Optional<Untranslatable> stop) {
        private boolean isThere() {
            return !messages.isEmpty() || stop.isPresent();
        }
    }

    /** While there is much to do, the next page is numbered while this one is sent. */
    private Numbering number() {
        var begun = ahead;
        ahead = null;
        var numbering = begun == null ? log.number(token.getAsLong(), topic, translation, limit) : begun.get();
        if (numbering.numbered().size() == limit) {
            ahead = log.numberAhead(token.getAsLong(), topic, translation, limit);
        }
        return numbering;
    }

    /** What was just numbered is at hand, and comes next when the topic has everything before it. */
    private Page page(Numbering numbering) {
        var numbered = numbering.told();
        var next = !numbered.isEmpty() && numbered.getFirst().sequence() == sent + 1
                ? numbered
                : log.publications(topic, sent, limit);
        var messages = new ArrayList<Message>(next.size());
        for (var told : next) {
            try {
                messages.add(message(epoch, told));
            } catch (RuntimeException e) {
                return new Page(messages, Optional.of(new Untranslatable(told.position(), told.event(), e)));
            }
        }
        return new Page(messages, Optional.empty());
    }

    Message message(UUID epoch, Publication told) {
        return Message.of(epoch, told, translation);
    }

    /** First the broker, then the checkpoint. */
    void publish(List<Message> page) {
        send(page);
        reached(page.getLast().sequence());
    }

    final void send(List<Message> page) {
        broker.publish(page);
    }

    final void reached(long sequence) {
        sent = sequence;
        log.checkpoint(token.getAsLong(), topic, new RelayLog.Checkpoint(topicId, sequence));
    }

    /** Says where it stands; a leader that finds nothing in its way takes back what was said before, once. */
    private void stand(Optional<Untranslatable> stop) {
        if (stop.isPresent() || !flows) {
            log.stand(token.getAsLong(), topic, stop);
            flows = stop.isEmpty();
        }
        if (stop.isPresent()) {
            // Another replica may be of a program that can.
            log.lease(holder, Duration.ZERO);
            throw stop.get();
        }
    }

    /** Leaves the topic to whoever leads next, who need not wait for the lease to run out. */
    @Override
    public final void close() {
        boolean led = token.isPresent();
        stepDown();
        if (led) {
            try {
                log.lease(holder, Duration.ZERO);
            } catch (RuntimeException _) {
                // Then it runs out by itself.
            }
        }
    }

    /** What is numbered under one token is done before anything is numbered under the next one. */
    private void settle() {
        var begun = ahead;
        ahead = null;
        if (begun != null) {
            try {
                var _ = begun.get();
            } catch (RuntimeException _) {
                // Whoever leads next numbers what was not.
            }
        }
    }

    private void stepDown() {
        settle();
        open = false;
        flows = false;
        broker.close();
        token = OptionalLong.empty();
        renewAt = nanoTime.getAsLong();
    }
}
