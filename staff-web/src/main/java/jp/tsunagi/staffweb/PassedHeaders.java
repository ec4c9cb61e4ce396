package jp.tsunagi.staffweb;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * The headers that cross between browser and services. Everything else stays on its side: no cookie reaches a service, and
 * no service can set one.
 */
final class PassedHeaders {
    private static final List<String> TO_SERVICE = List.of(
            "accept",
            "accept-language",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "last-event-id",
            "prefer",
            "x-tsunagi-ticket");

    private static final List<String> TO_BROWSER = List.of(
            "allow",
            "content-disposition",
            "content-language",
            "content-length",
            "content-type",
            "etag",
            "preference-applied",
            "retry-after",
            "vary");

    private PassedHeaders() {}

    /** Copies what a service may know of the browser's request. */
    static void toService(MultiMap from, MultiMap to) {
        copy(TO_SERVICE, from, to);
    }

    /**
     * Copies what the browser may know of a service's answer; addresses of the service itself become paths of this host.
     *
     * @param origin the service's base address, as it would stand at the start of a {@code Location}
     */
    static void toBrowser(MultiMap from, MultiMap to, String origin) {
        copy(TO_BROWSER, from, to);
        from.getAll("location").forEach(location -> to.add("location", withoutOrigin(location, origin)));
        from.getAll("link").forEach(link -> to.add("link", link.replace("<" + origin + "/", "</")));
        to.set("cache-control", "no-store");
    }

    private static String withoutOrigin(String location, String origin) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static void copy(List<String> names, MultiMap from, MultiMap to) {
        for (String name : names) {
            List<String> values = from.getAll(name);
            if (!values.isEmpty()) {
                to.set(name, values);
            }
        }
    }
}
