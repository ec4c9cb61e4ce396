package jp.tsunagi.staffweb;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What a browser does for the person before it: keeps cookies, and follows redirects when a page is visited. */
final class Browser {
    private static final int MOST_REDIRECTS = 8;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI home;

    Browser(URI home) {
        this.home = home;
    }

    /** A browser whose person has signed in. */
    static Browser signedIn(URI home) {
        Browser browser = new Browser(home);
        browser.visit("/");
        return browser;
    }

    /** Opens a page and follows every redirect, the sign-in included; the answer is where it ended. */
    HttpResponse<String> visit(String path) {
        HttpResponse<String> response = get(path);
        for (int i = 0; i < MOST_REDIRECTS && response.statusCode() == 302; i++) {
            response = send(request(response.uri().resolve(location(response)).toString()));
        }
        return response;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> change(String method, String path, String body, String... headers) {
        return send(builder(path, headers)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    HttpRequest request(String path, String... headers) {
        return builder(path, headers).build();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }
}
