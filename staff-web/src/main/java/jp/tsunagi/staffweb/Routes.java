package jp.tsunagi.staffweb;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where everything hangs: the APIs, the session, and the pages at all other addresses. */
@ApplicationScoped
public class Routes {
    private final ApiProxy api;
    private final SignedIn session;
    private final Pages pages;
    private final FormPage form;
    private final SignInFailures failures;

    Routes(ApiProxy api, SignedIn session, Pages pages, FormPage form, SignInFailures failures) {
        this.api = api;
        this.session = session;
        this.pages = pages;
        this.form = form;
        this.failures = failures;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(api::handle);
        router.get("/session").handler(session::handle);
        router.get(FormPage.PATH + "/*").handler(form::handle);
        router.route("/*").handler(pages::handle);
    }

    void register(@Observes Filters filters) {
        filters.register(failures::handle, SignInFailures.PRIORITY);
    }
}
