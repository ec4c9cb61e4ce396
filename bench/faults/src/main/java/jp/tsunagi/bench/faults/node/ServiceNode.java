package jp.tsunagi.bench.faults.node;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryCommand;
import jp.tsunagi.bench.faults.diary.DiaryEvent;
import jp.tsunagi.bench.faults.diary.Seen;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.BoundedEventStore;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.kafka.Translation;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.postgres.GroupedEventStore;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnSubscription;
import jp.tsunagi.eventstore.timer.TimerRunner;
import jp.tsunagi.stack.DatabaseRole;

/** A service: takes commands, relays, projects its own events and fires timers. Planted bugs replace its parts. */
public class ServiceNode {
    /** The name of the own projection. */
    public static final String PROJECTION = "seen";

    /** As the services have it ({@code tsunagi.waiting.most}). */
    private static final int MOST = 256;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;

    /** @param settings of this process */
    protected ServiceNode(Settings settings) {
        this.settings = settings;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        new ServiceNode(Settings.ofThisProcess()).run();
    }

    /** Runs until the process is ended. */
    protected final void run() throws IOException {
        var vertx = Vertx.vertx();
        var append = Settings.pool(vertx, settings.database(), DatabaseRole.APPEND);
        var relay = Settings.pool(vertx, settings.database(), DatabaseRole.RELAY);
        var app = Settings.pool(vertx, settings.database(), DatabaseRole.APP);
        var workers = new Workers();
        var clock = new BusinessClock(append);
        var diaries = Diary.handler(store(append, app), workers::wake);
        var seen = new OwnSubscription(
                PROJECTION,
                relay,
                stored -> Optional.of(Diary.EVENTS.read(stored)),
                List.of(new Fold<>(DiaryEvent.class, Seen::project, new Seen.Table())));
        var timers = timers(
                append,
                (stream, origin) -> diaries.handle(new Command<>(
                        new StreamId(Diary.CATEGORY, stream),
                        Expected.AS_LOADED,
                        origin,
                        clock.instant(),
                        new DiaryCommand.Remind())));
        var relayedAt = new AtomicLong();
        workers.every(TICK, "clock", Workers.awaiting(() -> clock.refresh().replaceWith(false)));
        workers.every(TICK, "timers", Workers.awaiting(timers::fireDue));
        workers.follow("seen", Workers.awaiting(seen::advance));
        workers.follow("relay", relay(relay, settings.kafka(), stored -> {
            // Only who holds the lease translates: that tells the driver whom to kill.
            relayedAt.set(System.nanoTime());
            return Diary.translate(stored);
        }));
        CommandSocket.serve(settings.port(), answers(diaries, relayedAt));
    }

    private static UnaryOperator<String> answers(
            CommandHandler<DiaryCommand, Boolean, DiaryEvent> diaries, AtomicLong relayedAt) {
        return line -> {
            if (line.equals(CommandLine.RELAYED)) {
                long at = relayedAt.get();
                return Long.toString(at == 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at));
            }
            try {
                return CommandLine.answer(diaries.handle(CommandLine.parse(line).command())
                        .await()
                        .atMost(PATIENCE));
            } catch (StoreUnavailable e) {
                return CommandLine.AWAY;
            } catch (TimeoutException e) {
                return CommandLine.UNKNOWN;
            } catch (RuntimeException e) {
                return CommandLine.FAILED + e.getClass().getSimpleName();
            }
        };
    }

    /** The store that commands append to: appends that come together share a transaction, and too many are turned away. */
    protected EventStore store(Pool append, Pool app) {
        return new BoundedEventStore(new GroupedEventStore(append, app), MOST);
    }

    /** The relay. */
    protected Worker.Step relay(Pool pool, String kafka, Translation translation) {
        return Relay.of(pool, kafka, Context.OVERSIGHT, translation);
    }

    /** The timers. */
    protected TimerRunner timers(Pool append, TimerRunner.Reaction remind) {
        return new TimerRunner(append, Map.of(Diary.REMINDER, remind));
    }
}
