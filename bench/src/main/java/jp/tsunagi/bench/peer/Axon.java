package jp.tsunagi.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.util.UUID;
import jp.tsunagi.bench.note.Notes;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon Framework 4 without a server: simple command bus, event sourcing repository, embedded event store, Jackson. */
final class Axon implements Contender {
    private final Writers writers;
    private final HikariDataSource pool;

    private Axon(CommandBus bus, EventStorageEngine engine, HikariDataSource pool) {
        this.pool = pool;
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        EventSourcingRepository<AxonNotebook> repository = EventSourcingRepository.builder(AxonNotebook.class)
                .eventStore(store)
                .build();
        AggregateAnnotationCommandHandler.<AxonNotebook>builder()
                .aggregateType(AxonNotebook.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        writers = new Writers((notebook, version) -> gateway.send(command(notebook, version)));
    }

    /** The JDBC engine with the tables that it makes itself. */
    static Axon jdbc(Target target) {
        var pool = Databases.jdbc(target);
        // Outside of a unit of work nobody commits.
        jdbcEngine(() -> DriverManager.getConnection(
                        target.database().jdbcUrl(), target.owner(), target.ownerPassword()))
                .createSchema(PostgresEventTableFactory.INSTANCE);
        return new Axon(
                SimpleCommandBus.builder().build(),
                jdbcEngine(new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection)),
                pool);
    }

    private static JdbcEventStorageEngine jdbcEngine(ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer())
                .snapshotSerializer(serializer())
                .build();
    }

    /**
     * The JPA engine on Hibernate.
     *
     * @param allocation how many numbers of the sequence Hibernate takes at a time: 50 is its default, 1 what Axon's
     *     guide recommends so that there are few gaps
     */
    static Axon jpa(Target target, int allocation) {
        var pool = Databases.jdbc(target);
        var transactions = new JpaTransactions(pool, allocation);
        return new Axon(
                SimpleCommandBus.builder().transactionManager(transactions).build(),
                engine(transactions).build(),
                pool);
    }

    /** The JPA engine as it comes. */
    static JpaEventStorageEngine.Builder engine(JpaTransactions transactions) {
        return JpaEventStorageEngine.builder()
                .entityManagerProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer())
                .snapshotSerializer(serializer());
    }

    private static Serializer serializer() {
        return JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    }

    private static Object command(UUID notebook, int version) {
        var text = Notes.text(notebook, version + 1);
        return version == 0
                ? new AxonNotebook.Open(notebook.toString(), text)
                : new AxonNotebook.Carry(notebook.toString(), text);
    }

    @Override
    public Done run(Task task) throws Exception {
        return writers.run(task);
    }

    @Override
    public void close() {
        pool.close();
    }
}
