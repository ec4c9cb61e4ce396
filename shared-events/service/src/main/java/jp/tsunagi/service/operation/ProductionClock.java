package jp.tsunagi.service.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Outside the local stack the business clock must be the real one; a demo's clock is not ready to serve. Tells the time
 * that the service goes by, for whoever moves the clock and has to know when it follows.
 */
@Readiness
@ApplicationScoped
public class ProductionClock implements AsyncHealthCheck {
    private static final String NAME = "business clock";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool pool;
    private final Instance<BusinessClock> clock;
    private final boolean local;

    ProductionClock(
            Pool pool, @Any Instance<BusinessClock> clock, @ConfigProperty(name = "tsunagi.stack") String stack) {
        this.pool = pool;
        this.clock = clock;
        this.local = stack.equals("local");
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("SELECT ahead = interval '0' AS true_time FROM app_clock")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("true_time"))
                .map(trueTime -> {
                    var response = HealthCheckResponse.named(NAME).status(local || trueTime);
                    if (clock.isResolvable()) {
                        response.withData("now", clock.get().instant().toString());
                    }
                    return response.build();
                })
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
