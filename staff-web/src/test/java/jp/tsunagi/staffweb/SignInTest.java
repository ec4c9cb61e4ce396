package jp.tsunagi.staffweb;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are injected by the test framework
class SignInTest {
    @TestHTTPResource("/")
    URI home;

    StubIssuer issuer;
    StubService service;

    @BeforeEach
    @AfterEach
    void restore() {
        issuer.tokensLast(3600);
        issuer.refreshes(true);
        service.answers((request, _) -> request.response().end());
    }

    @Test
    void a_page_without_a_session_goes_to_the_sign_in_with_pkce() {
        HttpResponse<String> response = new Browser(home).get("/reports/consultations?prefecture=25");

        assertEquals(302, response.statusCode());
        String location = Browser.location(response);
        assertTrue(location.contains("/realms/tsunagi/auth?"), location);
        assertTrue(location.contains("client_id=staff-web"), location);
        assertTrue(location.contains("code_challenge_method=S256"), location);
        assertTrue(location.contains("nonce="), location);
        assertTrue(location.contains("%2Fsigned-in"), location);
    }

    @Test
    void after_the_sign_in_the_person_is_on_the_page_they_asked_for() {
        HttpResponse<String> response = new Browser(home).visit("/reports/consultations?prefecture=25&from=2026-04");

        assertEquals(200, response.statusCode());
        assertEquals("/reports/consultations", response.uri().getPath());
        assertEquals("prefecture=25&from=2026-04", response.uri().getQuery());
        assertTrue(response.body().contains("<div id=\"root\">"));
    }

    @Test
    void the_pages_learn_who_is_signed_in_and_nothing_of_the_tokens() {
        HttpResponse<String> response = Browser.signedIn(home).get("/session");

        assertEquals(200, response.statusCode());
        assertEquals(
                new JsonObject().put("account", "officer.shiga").put("name", "滋賀 県庁担当"),
                new JsonObject(response.body()));
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void the_session_cookie_is_closed_to_scripts_and_to_other_sites_and_hides_the_tokens() {
        Browser browser = new Browser(home);
        HttpResponse<String> callback = browser.get("/");
        callback = browser.get(Browser.location(callback));
        callback = browser.get(Browser.location(callback));

        var set = callback.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertFalse(set.isEmpty());
        for (String cookie : set) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains("httponly"), cookie);
            assertTrue(cookie.contains("SameSite=Lax"), cookie);
            assertFalse(cookie.contains("access-"), cookie);
            // An encrypted token has five parts; a signed one has three, and anyone can read it.
            assertEquals(5, cookie.split(";", 2)[0].split("\\.").length, cookie);
        }
    }

    @Test
    void a_call_without_a_session_is_refused_where_a_page_would_redirect() {
        for (String path : new String[] {"/session", "/api/intake/v1/consultations"}) {
            HttpResponse<String> response = new Browser(home).get(path);

            assertEquals(401, response.statusCode(), path);
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals("サインインが必要です", new JsonObject(response.body()).getString("title"));
        }
        assertTrue(service.calls().isEmpty());
    }

    @Test
    void a_forged_session_cookie_is_no_session() {
        HttpResponse<String> response =
                new Browser(home).get("/api/intake/v1/consultations", "Cookie", "q_session=a.b.c.d.e");

        assertEquals(401, response.statusCode());
        assertTrue(service.calls().isEmpty());
    }

    @Test
    void an_expired_token_is_renewed_without_asking_the_person() {
        issuer.tokensLast(1);
        Browser browser = Browser.signedIn(home);
        issuer.tokensLast(3600);
        String first = tokenOfACall(browser);

        eventually(() -> !tokenOfACall(browser).equals(first));
    }

    @Test
    void a_session_that_cannot_be_renewed_ends_with_401() {
        issuer.tokensLast(1);
        issuer.refreshes(false);
        Browser browser = Browser.signedIn(home);

        eventually(() -> browser.get("/api/intake/v1/consultations").statusCode() == 401);
    }

    @Test
    void while_the_issuer_is_away_an_expired_session_is_not_lost() {
        issuer.tokensLast(1);
        Browser browser = Browser.signedIn(home);
        StubWorld.await(issuer.leave());
        try {
            eventually(() -> browser.get("/api/intake/v1/consultations").statusCode() == 503);
            HttpResponse<String> page = browser.visit("/reports/consultations");
            assertEquals("/sign-in-unavailable", page.uri().getPath());
            assertEquals(200, page.statusCode());
        } finally {
            StubWorld.await(issuer.comeBack());
        }
        assertEquals(200, browser.get("/api/intake/v1/consultations").statusCode());
    }

    @Test
    void signing_out_forgets_the_session_here_and_at_the_issuer() {
        Browser browser = Browser.signedIn(home);
        HttpResponse<String> response = browser.get("/logout");

        assertEquals(302, response.statusCode());
        String location = Browser.location(response);
        assertTrue(location.contains("/realms/tsunagi/logout?"), location);
        assertTrue(location.contains("%2Fsigned-out"), location);
        assertEquals(
                0,
                browser.cookies().stream()
                        .map(HttpCookie::getName)
                        .filter(n -> n.startsWith("q_session"))
                        .count());
        assertEquals(401, browser.get("/session").statusCode());
    }

    @Test
    void the_pages_of_those_who_are_not_signed_in_are_open() {
        for (String path : new String[] {
            "/signed-out", "/sign-in-failed", "/sign-in-unavailable", "/favicon.svg", "/q/health/ready"
        }) {
            assertEquals(200, new Browser(home).get(path).statusCode(), path);
        }
    }

    @Test
    void a_sign_in_that_comes_back_without_its_beginning_is_started_again() {
        HttpResponse<String> response = new Browser(home).visit("/signed-in?code=x&state=y");

        assertEquals(200, response.statusCode());
        assertEquals("/signed-in", response.uri().getPath());
    }

    @Test
    void a_sign_in_that_the_issuer_does_not_confirm_ends_on_a_page_that_says_so() {
        Browser browser = new Browser(home);
        String authorization = Browser.location(browser.get("/"));
        String callback = Browser.location(browser.get(authorization));
        HttpResponse<String> response = browser.visit(callback.replaceAll("code=[^&]+", "code=of-somebody-else"));

        assertEquals(200, response.statusCode());
        assertEquals("/sign-in-failed", response.uri().getPath());
    }

    @Test
    void a_sign_in_that_the_person_cancelled_ends_on_a_page_that_says_so() {
        Browser browser = new Browser(home);
        String authorization = Browser.location(browser.get("/"));
        String callback = Browser.location(browser.get(authorization));
        HttpResponse<String> response = browser.visit(callback.replaceAll("code=[^&]+", "error=access_denied"));

        assertEquals(200, response.statusCode());
        assertEquals("/sign-in-failed", response.uri().getPath());
    }

    private String tokenOfACall(Browser browser) {
        service.calls().clear();
        assertEquals(200, browser.get("/api/intake/v1/consultations").statusCode());
        return service.calls().remove().header("Authorization");
    }

    private static void eventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(ofSeconds(15));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "did not happen within 15 seconds");
            Thread.onSpinWait();
        }
    }
}
