package jp.tsunagi.bench.peer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;

/** Hibernate for Axon's JPA engine in plain Java: one entity manager per transaction, bound to its thread. */
final class JpaTransactions implements TransactionManager, EntityManagerProvider {
    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // one for each factory, and both live as long as the process
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    JpaTransactions(DataSource pool, int allocation) {
        var unit = new PersistenceConfiguration("axon")
                .managedClass(DomainEventEntry.class)
                .managedClass(SnapshotEventEntry.class)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("hibernate.dialect", Bytea.class.getName());
        if (allocation == 1) {
            unit.mappingFile("axon-sequence.xml");
        }
        factory = unit.createEntityManagerFactory();
    }

    @Override
    public EntityManager getEntityManager() {
        return Objects.requireNonNull(current.get(), "no transaction");
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            return new Transaction() {
                @Override
                public void commit() {
                    // The outer one does.
                }

                @Override
                public void rollback() {
                    // The outer one is told by the failure.
                }
            };
        }
        var manager = factory.createEntityManager();
        current.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                end(() -> manager.getTransaction().commit());
            }

            @Override
            public void rollback() {
                end(() -> manager.getTransaction().rollback());
            }

            private void end(Runnable work) {
                current.remove();
                try (manager) {
                    work.run();
                }
            }
        };
    }

    /** Payloads in the row instead of as large objects, as Axon's guide for PostgreSQL has it. */
    public static final class Bytea extends PostgreSQLDialect {
        /** For Hibernate, once it knows the server's version. */
        public Bytea(DialectResolutionInfo server) {
            super(server);
        }

        @Override
        protected String columnType(int sqlTypeCode) {
            return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.columnType(sqlTypeCode);
        }

        @Override
        protected String castType(int sqlTypeCode) {
            return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.castType(sqlTypeCode);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
            super.contributeTypes(contributions, services);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(SqlTypes.BLOB, BinaryJdbcType.INSTANCE);
        }
    }
}
