package jp.tsunagi.demo.load;

import java.util.Map;
import jp.tsunagi.demo.plan.Act.Service;
import org.jspecify.annotations.Nullable;

/**
 * One request of a service's interface.
 *
 * @param service which service
 * @param method of HTTP
 * @param path with its query, from the root
 * @param body what is sent as JSON; null for nothing
 * @param ifMatch the version that a change builds on; null for none
 */
record Request(
        Service service,
        String method,
        String path,
        @Nullable Map<String, Object> body,
        @Nullable String ifMatch) {

    static Request get(Service service, String path) {
        return new Request(service, "GET", path, null, null);
    }

    static Request post(Service service, String path, Map<String, Object> body) {
        return new Request(service, "POST", path, body, null);
    }

    static Request put(Service service, String path, Map<String, Object> body) {
        return new Request(service, "PUT", path, body, null);
    }

    Request ifMatch(String version) {
        return new Request(service, method, path, body, version);
    }
}
