package jp.tsunagi.referral.notice.send;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneOffset;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.notice.Notice;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says when the mail server takes no letters. Everything else goes on and the letters wait, so it counts for wellness ({@code
 * /q/health/well}), not for readiness. A mailbox that is missing or refused is for the center to set right, in its list.
 */
@Wellness
@ApplicationScoped
public class MailAlarm implements HealthCheck {
    private static final String NAME = "mail";
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String WAITING = """
            SELECT count(*) AS waiting FROM notice
            WHERE sent_at IS NULL AND failure = $1 AND send_from > $2
            """;

    private final Pool relay;
    private final BusinessClock clock;
    private final Workers workers = new Workers();
    private volatile long waiting;

    MailAlarm(@ReactiveDataSource("relay") Pool relay, BusinessClock clock, MeterRegistry meters) {
        this.relay = relay;
        this.clock = clock;
        Gauge.builder("tsunagi.mail.unreachable", this, MailAlarm::waiting)
                .description("How many letters the mail server did not take when they were last tried")
                .register(meters);
    }

    void start(@Observes StartupEvent starting) {
        workers.every(LOOK, NAME, Workers.awaiting(() -> look().replaceWith(false)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME)
                .status(waiting == 0)
                .withData("waiting", waiting)
                .build();
    }

    private Uni<Void> look() {
        return relay.preparedQuery(WAITING)
                .execute(Tuple.of(
                        Failure.UNREACHABLE.name(),
                        clock.instant().minus(Notice.NEWS_FOR).atOffset(ZoneOffset.UTC)))
                .invoke(rows -> waiting = rows.iterator().next().getLong("waiting"))
                .replaceWithVoid();
    }

    private double waiting() {
        return waiting;
    }
}
