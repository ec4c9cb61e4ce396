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
import java.time.Duration;
import java.util.Optional;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.kafka.RelayStop;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says at which event the relay stands because no program that runs can translate it: everything is still taken, and
 * nothing behind that event is told to others until a program runs that can. It counts for wellness ({@code
 * /q/health/well}), not for readiness, since the service serves as before.
 */
@Wellness
@ApplicationScoped
public class RelayStopAlarm implements HealthCheck {
    private static final String NAME = "relay stop";
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Pool relay;
    private final Workers workers = new Workers();
    private volatile Optional<RelayStop> stop = Optional.empty();

    RelayStopAlarm(@ReactiveDataSource("relay") Pool relay, MeterRegistry meters) {
        this.relay = relay;
        Gauge.builder("tsunagi.relay.stopped", this, alarm -> alarm.stop.isPresent() ? 1 : 0)
                .description("1 while the relay stands at an event that it cannot translate, else 0")
                .register(meters);
    }

    void start(@Observes StartupEvent starting) {
        workers.every(
                LOOK,
                NAME,
                Workers.awaiting(() ->
                        RelayStop.find(relay).invoke(found -> stop = found).replaceWith(false)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    @Override
    public HealthCheckResponse call() {
        var now = stop;
        var response = HealthCheckResponse.named(NAME).status(now.isEmpty());
        now.ifPresent(at -> response.withData("topic", at.topic())
                .withData("stream", at.stream().toString())
                .withData("version", at.version())
                .withData("type", at.type())
                .withData("position", at.position())
                .withData("reason", at.reason())
                .withData("failure", at.failure())
                .withData("since", at.since().toString()));
        return response.build();
    }
}
