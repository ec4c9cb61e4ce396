package jp.tsunagi.service.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.postgres.SnapshotAge;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when a write transaction somewhere in the cluster holds readers back: everything is still taken and nothing is
 * published. That is for operators to end, and a service that stopped serving would not help, so it counts for wellness
 * ({@code /q/health/well}), not for readiness. Names the backend and its database, never what it does.
 */
@Wellness
@ApplicationScoped
public class SnapshotAlarm implements HealthCheck {
    private static final String NAME = "snapshot age";
    /** A write transaction of the platform takes less than one second; a relay's page may take a few. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SnapshotAge age;
    private final Workers workers = new Workers();

    SnapshotAlarm(@ReactiveDataSource("relay") Pool relay, MeterRegistry meters) {
        age = new SnapshotAge(relay, Clock.systemUTC());
        Gauge.builder("tsunagi.snapshot.age", this, SnapshotAlarm::seconds)
                .baseUnit("seconds")
                .description("How long the oldest write transaction of the cluster has held readers of events back")
                .register(meters);
    }

    void start(@Observes StartupEvent starting) {
        workers.every(LOOK, NAME, Workers.awaiting(() -> age.look().replaceWith(false)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    @Override
    public HealthCheckResponse call() {
        var held = age.age();
        var response = HealthCheckResponse.named(NAME).status(held.compareTo(LONGEST) < 0);
        age.holder()
                .ifPresent(holder -> response.withData("seconds", held.toSeconds())
                        .withData(
                                "pid",
                                holder.pid() == null ? "prepared" : holder.pid().toString())
                        .withData("database", String.valueOf(holder.database())));
        return response.build();
    }

    private double seconds() {
        return age.age().toMillis() / 1000.0;
    }
}
