package jp.tsunagi.service.store;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.tsunagi.eventstore.BoundedEventStore;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.postgres.GroupedEventStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the event store that a service's commands go to. */
@ApplicationScoped
public class StoreModule {
    @Produces
    @Singleton
    EventStore store(
            @ReactiveDataSource("append") Pool append,
            Pool app,
            @ConfigProperty(name = "tsunagi.waiting.most") int most) {
        return new BoundedEventStore(new GroupedEventStore(append, app), most);
    }
}
