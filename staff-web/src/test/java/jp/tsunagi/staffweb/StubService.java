package jp.tsunagi.staffweb;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/** A service behind the front end: it notes every call and answers as the test says. */
final class StubService {
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile BiConsumer<HttpServerRequest, Buffer> behavior =
            (request, body) -> request.response().end();
    private volatile String address = "";

    /** Listens on a free port; the answer is the service's address. */
    Future<String> start(Vertx vertx) {
        return vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    calls.add(new Call(request.method().name(), request.uri(), request.headers(), body));
                    behavior.accept(request, body);
                }))
                .listen(0, "127.0.0.1")
                .map(HttpServer::actualPort)
                .map(port -> address = "http://127.0.0.1:" + port);
    }

    String address() {
        return address;
    }

    /** Forgets earlier calls and answers this way from now on. */
    void answers(BiConsumer<HttpServerRequest, Buffer> next) {
        calls.clear();
        behavior = next;
    }

    Queue<Call> calls() {
        return calls;
    }

    record Call(String method, String uri, MultiMap headers, Buffer body) {
        /** The header's value, empty when it was not sent. */
        String header(String name) {
            String value = headers.get(name);
            return value == null ? "" : value;
        }
    }
}
