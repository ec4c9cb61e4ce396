package jp.tsunagi.service.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.quarantine.ParkedStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when streams are parked: everything else flows on, and somebody has to look. It counts for wellness ({@code
 * /q/health/well}), not for readiness, since the service serves as before.
 */
@Wellness
@ApplicationScoped
public class QuarantineAlarm implements HealthCheck {
    private static final String NAME = "quarantine";
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final ParkedStreams streams;
    private final MultiGauge gauge;
    private final Workers workers = new Workers();
    private volatile Map<String, Long> parked = Map.of();

    QuarantineAlarm(@ReactiveDataSource("relay") Pool relay, MeterRegistry meters) {
        streams = new ParkedStreams(relay);
        gauge = MultiGauge.builder("tsunagi.quarantine.parked")
                .description("How many streams a follower has parked at an event that it could not take")
                .register(meters);
    }

    void start(@Observes StartupEvent starting) {
        workers.every(
                LOOK,
                NAME,
                Workers.awaiting(() -> streams.count().invoke(this::show).replaceWith(false)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    private void show(Map<String, Long> counted) {
        parked = counted;
        gauge.register(
                counted.entrySet().stream()
                        .map(entry -> MultiGauge.Row.of(Tags.of("subscription", entry.getKey()), entry.getValue()))
                        .toList(),
                true);
    }

    @Override
    public HealthCheckResponse call() {
        var now = parked;
        var response = HealthCheckResponse.named(NAME).status(now.isEmpty());
        now.forEach(response::withData);
        return response.build();
    }
}
