package jp.tsunagi.service.request;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Lets nobody wait without end for a Keycloak that takes connections and says nothing: a token of a key that is not known
 * yet is refused when the key has not come in time. Quarkus itself bounds only the time to connect.
 */
@Unremovable
@ApplicationScoped
public class KeycloakPatience implements OidcRequestFilter {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(LONGEST.toMillis());
        return Uni.createFrom().voidItem();
    }
}
