package jp.tsunagi.launcher;

import static java.util.stream.Collectors.joining;
import static java.util.stream.StreamSupport.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import jp.tsunagi.stack.KeyFile;
import jp.tsunagi.stack.StackException;

/** Shows which key-encryption keys the sealing services use, or moves their data keys to new ones. */
final class KeyCommand {
    private static final String KEYS = "keys";

    private final Operations operations;
    private final Home home;
    private final PrintStream out;

    KeyCommand(Operations operations, Home home, PrintStream out) {
        this.operations = operations;
        this.home = home;
        this.out = out;
    }

    /**
     * Does what was asked for.
     *
     * @param arguments nothing, or {@code rotate}
     */
    int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            for (var service : Part.sealing()) {
                tell(service, operations.get(service, KEYS));
            }
            return 0;
        }
        if (!arguments.equals(List.of("rotate"))) {
            throw new StackException(
                    "./tsunagi keys または ./tsunagi keys rotate と書いてください。",
                    "Say ./tsunagi keys, or ./tsunagi keys rotate.");
        }
        for (var service : Part.sealing()) {
            rotate(service);
        }
        return 0;
    }

    /** Where an earlier rotation was cut off, it is ended first: no new key is made until the last one is in use. */
    private void rotate(Part service) throws IOException, InterruptedException {
        var file = home.keys().resolve(service.id());
        var state = operations.get(service, KEYS);
        if (left(state) == 0) {
            KeyFile.addTo(file);
            state = operations.get(service, KEYS);
        }
        var current = KeyFile.ids(file).getFirst();
        if (!state.path("current").asText().equals(current)) {
            throw new StackException(
                    service.title() + " が読む鍵は " + file + " の先頭の鍵 " + current + " ではありません。",
                    service.title() + " does not go by " + current + ", the first key in " + file + ".");
        }
        while (left(state) > 0) {
            tell(service, state);
            state = operations.post(service, KEYS);
        }
        tell(service, state);
        out.printf(
                "  %s の %s より後の行は、もう使われていません。鍵のデータベースの古い控えが要らなくなったら消せます。%n"
                        + "  Nothing needs the lines of %1$s after %2$s any more; remove them once no older backup of the key"
                        + " database is needed.%n",
                file, current);
    }

    private void tell(Part service, JsonNode state) {
        out.printf(
                "%s: 今の鍵 / current %s、データ鍵 / data keys: %s%n",
                service.title(),
                state.path("current").asText(),
                stream(state.path("wrappings").spliterator(), false)
                        .map(wrapping -> "%s %,d"
                                .formatted(
                                        wrapping.path("keyEncryptionKey").asText(),
                                        wrapping.path("dataKeys").asLong()))
                        .collect(joining(", ")));
    }

    private static long left(JsonNode state) {
        return state.path("left").asLong();
    }
}
