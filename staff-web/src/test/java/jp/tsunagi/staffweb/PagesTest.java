package jp.tsunagi.staffweb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are injected by the test framework
class PagesTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @TestHTTPResource("/")
    URI home;

    StubService service;

    @Test
    void a_page_allows_nothing_from_elsewhere_and_is_kept_nowhere() {
        HttpResponse<String> page = Browser.signedIn(home).get("/consultations");

        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("DENY", header(page, "X-Frame-Options"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("same-origin", header(page, "Referrer-Policy"));
        assertEquals("no-store", header(page, "Cache-Control"));
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
    }

    @Test
    void each_page_carries_the_nonce_of_its_own_policy() {
        Browser browser = Browser.signedIn(home);
        String first = nonce(browser.get("/"));
        String second = nonce(browser.get("/"));

        assertNotEquals(first, second);
    }

    @Test
    void hashed_files_are_open_and_kept_for_a_year() {
        Browser browser = new Browser(home);
        Matcher script = SCRIPT.matcher(browser.get("/signed-out").body());
        assertTrue(script.find());
        HttpResponse<String> file = browser.get(script.group(1));

        assertEquals(200, file.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
    }

    @Test
    void the_form_for_families_is_open_and_allows_nothing_from_elsewhere() {
        Browser anybody = new Browser(home);
        for (String path : List.of("/soudan", "/soudan/", "/soudan/25")) {
            HttpResponse<String> page = anybody.get(path);
            assertEquals(200, page.statusCode(), path);
            assertTrue(page.body().contains("<h1 tabindex=\"-1\">相談を送る</h1>"), path);
            assertEquals("no-store", header(page, "Cache-Control"));
            String policy = header(page, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
            assertFalse(policy.contains("unsafe"), policy);
        }
        assertEquals(200, anybody.get("/soudan/form.js").statusCode());
        assertEquals(200, anybody.get("/soudan/form.css").statusCode());
        assertEquals(404, anybody.get("/soudan/gone.js").statusCode());
        assertEquals(302, anybody.get("/soudanx").statusCode());
    }

    @Test
    void a_missing_file_is_missing_and_not_a_page() {
        Browser browser = Browser.signedIn(home);

        assertEquals(404, browser.get("/assets/gone.js").statusCode());
        assertEquals(404, browser.get("/robots.txt").statusCode());
    }

    @Test
    void the_document_itself_is_not_served_without_a_session() {
        assertEquals(302, new Browser(home).get("/index.html").statusCode());
    }

    @Test
    void metrics_tell_calls_apart_by_service_and_never_by_id() {
        service.answers((request, _) -> request.response().end());
        Browser browser = Browser.signedIn(home);
        browser.get("/api/intake/v1/consultations/0b0e8a52-4b7f-4a3c-9a51-5a1f9b1f3c11");
        browser.get("/children/0b0e8a52-4b7f-4a3c-9a51-5a1f9b1f3c11");
        String metrics = browser.get("/q/metrics").body();

        assertTrue(metrics.contains("uri=\"/api/intake\""), metrics);
        assertTrue(metrics.contains("uri=\"/page\""), metrics);
        assertFalse(metrics.contains("0b0e8a52"), metrics);
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertTrue(nonce.find());
        assertTrue(page.body().contains("nonce=\"" + nonce.group(1) + "\""));
        return nonce.group(1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
