package jp.tsunagi.bench.peer;

import static java.util.stream.Collectors.joining;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's append as a script for pgbench. Text and parameters are what a {@link PostgresEventStore} hands to its
 * pool, so they cannot drift from it. What changes from append to append is computed from the script's variables.
 */
final class AppendScript {
    private static final UUID NOTEBOOK = UUID.fromString("a0000000-0000-4000-8000-00000000000a");
    private static final UUID COMMAND = UUID.fromString("b0000000-0000-4000-8000-00000000000b");
    private static final int VERSION = 987_654;
    private static final Pattern PARAMETER = Pattern.compile("\\$([0-9]+)");

    private final Map<String, String> constants = new LinkedHashMap<>();
    private final String create;
    private final String advance;

    AppendScript() {
        create = statement(0, "c");
        advance = statement(VERSION, "a");
    }

    /** Values that never change, by the name of their variable; to be handed to pgbench one by one. */
    Map<String, String> constants() {
        return constants;
    }

    /** The first append of a notebook, with {@code :notebook}, {@code :command} and {@code :version}. */
    String create() {
        return create;
    }

    /** A later append. */
    String advance() {
        return advance;
    }

    private String statement(int version, String prefix) {
        var recorded = record(TsunagiWrites.append(NOTEBOOK, version, COMMAND));
        return PARAMETER.matcher(recorded.sql()).replaceAll(match -> {
            int place = Integer.parseInt(match.group(1)) - 1;
            return expression(recorded.parameters().getValue(place), version, prefix + place);
        });
    }

    private String expression(@Nullable Object value, int version, String name) {
        if (value == null) {
            return "NULL";
        }
        if (value.getClass().isArray() && Array.getLength(value) == 1) {
            var computed = computed(Array.get(value, 0), version);
            if (computed != null) {
                return "ARRAY[" + computed + "]";
            }
        }
        var computed = computed(value, version);
        if (computed != null) {
            return computed;
        }
        constants.put(name, text(value));
        return ":" + name;
    }

    private static @Nullable String computed(@Nullable Object value, int version) {
        if (NOTEBOOK.equals(value)) {
            return "md5(:notebook::text)::uuid";
        }
        if (COMMAND.equals(value)) {
            return "md5(:command::text)::uuid";
        }
        if (value instanceof Integer number && (number == version || number == version + 1)) {
            return number == version ? ":version::integer" : ":next::integer";
        }
        return null;
    }

    /** As PostgreSQL reads it. */
    private static String text(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> element(Array.get(value, i)))
                    .collect(joining(",", "{", "}"));
        }
        return switch (value) {
            case Buffer bytes -> "\\x" + HexFormat.of().formatHex(bytes.getBytes());
            case io.vertx.core.buffer.Buffer bytes -> "\\x" + HexFormat.of().formatHex(bytes.getBytes());
            case String _, Number _, UUID _, OffsetDateTime _ -> value.toString();
            default -> throw new IllegalArgumentException("no text for a " + value.getClass());
        };
    }

    private static String element(@Nullable Object value) {
        return value == null ? "NULL" : '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private record Recorded(String sql, Tuple parameters) {}

    /** Lets a store append into a pool that only listens. */
    private static Recorded record(Append append) {
        List<Object> heard = new ArrayList<>();
        var query = listening(PreparedQuery.class, (_, method, arguments) -> {
            heard.add(arguments[0]);
            if (method.getReturnType() == void.class) {
                fail(arguments[1]);
                return null;
            }
            return Future.failedFuture("nothing is appended here");
        });
        var pool = new io.vertx.mutiny.sqlclient.Pool(listening(Pool.class, (_, _, arguments) -> {
            heard.add(arguments[0]);
            return query;
        }));
        new PostgresEventStore(pool, pool)
                .append(append)
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        return new Recorded((String) heard.get(0), (Tuple) heard.get(1));
    }

    @SuppressWarnings("unchecked") // the one kind of handler that takes the outcome of a query
    private static void fail(Object handler) {
        ((Handler<AsyncResult<Object>>) handler).handle(Future.failedFuture("nothing is appended here"));
    }

    private static <T> T listening(Class<T> type, InvocationHandler heard) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, heard));
    }
}
