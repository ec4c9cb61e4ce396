package jp.tsunagi.bench.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jp.tsunagi.eventstore.postgres.PreparedStatements;
import jp.tsunagi.stack.DatabaseRole;

/** Pools of one size for everybody. */
final class Databases {
    private static final Vertx VERTX = Vertx.vertx();

    private Databases() {}

    /** As the services open theirs. */
    static Pool reactive(Target target, DatabaseRole role) {
        var database = target.database();
        var connection = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(target.port())
                .setDatabase(database.name())
                .setUser(database.user(role))
                .setPassword(database.password(role));
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(target.connections()).setMaxWaitQueueSize(-1))
                .connectingTo(
                        role == DatabaseRole.APPEND
                                ? PreparedStatements.planned(connection)
                                : PreparedStatements.kept(connection))
                .using(VERTX)
                .build();
    }

    /** For the peers that work with JDBC, without autocommit; the driver prepares what it meets again, as it does by default. */
    static HikariDataSource jdbc(Target target) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(target.database().jdbcUrl());
        configuration.setUsername(target.owner());
        configuration.setPassword(target.ownerPassword());
        configuration.setMaximumPoolSize(target.connections());
        configuration.setAutoCommit(false);
        return new HikariDataSource(configuration);
    }
}
