package jp.tsunagi.bench.peer;

import com.typesafe.config.ConfigFactory;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.note.NoteEvent;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.bench.note.Notes;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** Pekko persistence JDBC: a notebook is an actor that stays in memory, so only its first command loads anything. */
final class Pekko implements Contender {
    /** A command on its way to its actor. */
    private record Take(UUID notebook, String text, CompletableFuture<Void> taken) {}

    private final ActorSystem<Take> system;
    private final Writers writers;

    Pekko(Target target) throws Exception {
        makeTables(target);
        system = ActorSystem.create(
                shelf(new HashMap<>()),
                "bench",
                ConfigFactory.parseString("""
                pekko.loglevel = "ERROR"
                pekko.stdout-loglevel = "ERROR"
                pekko.persistence.journal.plugin = "jdbc-journal"
                pekko.actor.serialization-bindings { "jp.tsunagi.bench.note.NoteEvent" = jackson-json }
                jdbc-journal.slick {
                  profile = "slick.jdbc.PostgresProfile$"
                  db {
                    url = "%s"
                    user = "%s"
                    password = "%s"
                    driver = "org.postgresql.Driver"
                    numThreads = %4$d
                    maxConnections = %4$d
                    minConnections = %4$d
                  }
                }
                """.formatted(
                                        target.database().jdbcUrl(),
                                        target.owner(),
                                        target.ownerPassword(),
                                        target.connections()))
                        .withFallback(ConfigFactory.load()));
        writers = new Writers((notebook, version) -> {
            var taken = new CompletableFuture<Void>();
            system.tell(new Take(notebook, Notes.text(notebook, version + 1), taken));
            return taken;
        });
    }

    /** The tables that come with the plugin. */
    private static void makeTables(Target target) throws Exception {
        try (var script = Objects.requireNonNull(
                        Pekko.class.getResourceAsStream("/schema/postgres/postgres-create-schema.sql"));
                var connection = DriverManager.getConnection(
                        target.database().jdbcUrl(), target.owner(), target.ownerPassword());
                var statement = connection.createStatement()) {
            for (var command : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    /** Hands each command to its notebook, taking one down from the shelf that nobody asked for before. */
    private static Behavior<Take> shelf(Map<UUID, ActorRef<Take>> open) {
        return Behaviors.receive((context, take) -> {
            open.computeIfAbsent(take.notebook(), id -> context.spawn(new PekkoNotebook(id), "notebook-" + id))
                    .tell(take);
            return Behaviors.same();
        });
    }

    private static final class PekkoNotebook extends EventSourcedBehavior<Take, NoteEvent, Integer> {
        private PekkoNotebook(UUID id) {
            super(PersistenceId.of("notebook", id.toString()), Optional.empty());
        }

        @Override
        public Integer emptyState() {
            return 0;
        }

        @Override
        public CommandHandler<Take, NoteEvent, Integer> commandHandler() {
            return (notes, take) -> {
                if (notes >= Course.LENGTH) {
                    take.taken().completeExceptionally(new IllegalStateException("full"));
                    return Effect().none();
                }
                return Effect()
                        .persist(new Noted(take.notebook(), notes + 1, take.text()))
                        .thenRun(_ -> take.taken().complete(null));
            };
        }

        @Override
        public EventHandler<Integer, NoteEvent> eventHandler() {
            return (_, event) -> switch (event) {
                case Noted noted -> noted.number();
            };
        }
    }

    @Override
    public Done run(Task task) throws Exception {
        return writers.run(task);
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
