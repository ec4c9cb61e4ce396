package jp.tsunagi.bench.faults;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.bench.faults.node.Settings;
import jp.tsunagi.bench.faults.run.Invariant;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.kafka.Translation;
import jp.tsunagi.eventstore.kafka.UnfencedRelay;
import jp.tsunagi.eventstore.timer.TimerRunner;
import jp.tsunagi.eventstore.timer.UnderivedTimers;

/** Services with one thing wrong, each to be started as a process of its own. */
final class PlantedFault {
    private PlantedFault() {}

    /** Tells the sender that its command is done while the append is still on its way. */
    static final class AcknowledgedEarly extends ServiceNode {
        static final Invariant BROKEN = Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS;

        private AcknowledgedEarly(Settings settings) {
            super(settings);
        }

        public static void main(String[] arguments) throws IOException {
            new AcknowledgedEarly(Settings.ofThisProcess()).run();
        }

        @Override
        protected EventStore store(Pool append, Pool app) {
            var store = super.store(append, app);
            return new EventStore() {
                @Override
                public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
                    return store.load(stream, commandId, scope);
                }

                @Override
                public Uni<Appended> append(Append events) {
                    store.append(events).subscribe().with(_ -> {}, _ -> {});
                    return Uni.createFrom().item(Appended.DONE);
                }

                @Override
                public Uni<Optional<CommandResult>> result(UUID commandId) {
                    return store.result(commandId);
                }
            };
        }
    }

    /** Its relay is not fenced at the broker. */
    static final class RelayUnfenced extends ServiceNode {
        static final Invariant BROKEN = Invariant.SEQUENCES_ARE_DENSE;

        private RelayUnfenced(Settings settings) {
            super(settings);
        }

        public static void main(String[] arguments) throws IOException {
            new RelayUnfenced(Settings.ofThisProcess()).run();
        }

        @Override
        protected Worker.Step relay(Pool pool, String kafka, Translation translation) {
            return new UnfencedRelay(pool, kafka, Context.OVERSIGHT, translation);
        }
    }

    /** The command of a timer gets another id on each try. */
    static final class TimersUnderived extends ServiceNode {
        static final Invariant BROKEN = Invariant.NO_TIMER_FIRES_TWICE;

        private TimersUnderived(Settings settings) {
            super(settings);
        }

        public static void main(String[] arguments) throws IOException {
            new TimersUnderived(Settings.ofThisProcess()).run();
        }

        @Override
        protected TimerRunner timers(Pool append, TimerRunner.Reaction remind) {
            return new UnderivedTimers(append, Map.of(Diary.REMINDER, remind));
        }
    }
}
