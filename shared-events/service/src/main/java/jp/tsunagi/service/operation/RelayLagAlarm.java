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
import jp.tsunagi.eventstore.kafka.RelayLag;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when nothing that was recorded reaches the world: commands are taken as before, so it counts for wellness ({@code
 * /q/health/well}), not for readiness. The log of the replicas says why.
 */
@Wellness
@ApplicationScoped
public class RelayLagAlarm implements HealthCheck {
    private static final String NAME = "relay lag";
    /** Another relay takes over within seconds, and a broker that was killed is back by then. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RelayLag lag;
    private final Workers workers = new Workers();

    RelayLagAlarm(@ReactiveDataSource("relay") Pool relay, MeterRegistry meters) {
        lag = new RelayLag(relay, Clock.systemUTC());
        Gauge.builder("tsunagi.relay.waiting", lag, RelayLag::waiting)
                .description("How many public events were numbered and are not known to have reached the topic")
                .register(meters);
    }

    void start(@Observes StartupEvent starting) {
        workers.every(LOOK, NAME, Workers.awaiting(() -> lag.look().replaceWith(false)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    @Override
    public HealthCheckResponse call() {
        var standstill = lag.standstill();
        var response = HealthCheckResponse.named(NAME).status(standstill.compareTo(LONGEST) < 0);
        if (lag.waiting() > 0) {
            response.withData("waiting", lag.waiting()).withData("seconds", standstill.toSeconds());
        }
        return response.build();
    }
}
