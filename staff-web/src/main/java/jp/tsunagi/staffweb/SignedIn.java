package jp.tsunagi.staffweb;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells the pages who is signed in, which is all they learn of the tokens. */
@ApplicationScoped
public class SignedIn {
    private final IdentityProviderManager identities;

    SignedIn(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Answers {@code GET /session}: account and name of the person, or 401. */
    void handle(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                // A session that is no good was answered by SignInFailures.
                .with(identity -> answer(context, identity), _ -> {});
    }

    private static void answer(RoutingContext context, SecurityIdentity identity) {
        if (identity.getCredential(IdTokenCredential.class) == null
                || !(identity.getPrincipal() instanceof JsonWebToken person)) {
            Problem.UNAUTHENTICATED.answer(context);
            return;
        }
        String account = person.getName();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("account", account)
                        .put(
                                "name",
                                Optional.<String>ofNullable(person.getClaim("name"))
                                        .orElse(account))
                        .toBuffer());
    }
}
