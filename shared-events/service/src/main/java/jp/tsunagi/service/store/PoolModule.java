package jp.tsunagi.service.store;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import jp.tsunagi.eventstore.postgres.PreparedStatements;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the pools of a service. The server ends every statement in time; a connection that has said nothing for longer
 * leads nowhere any more, as after a failover of which nobody told, and is given up with all that waits for it.
 */
@ApplicationScoped
public class PoolModule {
    private static final String STATEMENT_TIMEOUT = "statement_timeout";

    /** Connections that nobody used for so long are closed, so that none is given out that has been silent for longer. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    /** Beyond what a statement may take: being idle before it, one round of the pool's cleaner, and the way of the answer. */
    private static final Duration MARGIN = IDLE.plusMillis(1_500);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /**
     * The pool through which requests read. So many may wait for one of its connections; the next one is turned away at once
     * ({@link jp.tsunagi.eventstore.StoreOverloaded}) instead of being answered when nobody waits for it any more.
     */
    @Produces
    @Singleton
    PgPoolCreator app(@ConfigProperty(name = "tsunagi.waiting.most") int most) {
        return input -> pool(input, input.poolOptions().setMaxWaitQueueSize(most), PreparedStatements::kept);
    }

    @Produces
    @Singleton
    @ReactiveDataSource("append")
    PgPoolCreator append() {
        return input -> pool(input, input.poolOptions(), PreparedStatements::planned);
    }

    @Produces
    @Singleton
    @ReactiveDataSource("relay")
    PgPoolCreator relay() {
        return PoolModule::pool;
    }

    @Produces
    @Singleton
    @ReactiveDataSource("patient")
    PgPoolCreator patient() {
        return PoolModule::pool;
    }

    @Produces
    @Singleton
    @ReactiveDataSource("keys")
    PgPoolCreator keys() {
        return PoolModule::pool;
    }

    private static Pool pool(PgPoolCreator.Input input) {
        return pool(input, input.poolOptions(), PreparedStatements::kept);
    }

    private static Pool pool(
            PgPoolCreator.Input input, PoolOptions options, UnaryOperator<PgConnectOptions> statements) {
        return PgBuilder.pool()
                .with(options.setIdleTimeout((int) IDLE.toSeconds()).setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(input.pgConnectOptionsList().stream()
                        .<SqlConnectOptions>map(connection -> attentive(statements.apply(connection)))
                        .toList())
                .using(input.vertx())
                .build();
    }

    private static PgConnectOptions attentive(PgConnectOptions options) {
        var longest = Optional.ofNullable(options.getProperties().get(STATEMENT_TIMEOUT))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .orElseThrow(() -> new IllegalStateException("no " + STATEMENT_TIMEOUT + " for " + options.getUser()));
        var attentive = new PgConnectOptions(options);
        attentive.setConnectTimeout((int) CONNECT.toMillis());
        attentive.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        attentive.setReadIdleTimeout((int) longest.plus(MARGIN).toMillis());
        return attentive;
    }
}
