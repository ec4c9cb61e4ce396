package jp.tsunagi.service.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool through which requests read. So many may wait for one of its connections; the next one is turned away at once
 * ({@link jp.tsunagi.eventstore.StoreOverloaded}) instead of being answered when nobody waits for it any more.
 */
@Singleton
public class BoundedPool implements PgPoolCreator {
    private final int most;

    BoundedPool(@ConfigProperty(name = "tsunagi.waiting.most") int most) {
        this.most = most;
    }

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(input.poolOptions().setMaxWaitQueueSize(most))
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
