package jp.tsunagi.bench.faults.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A connection of PostgreSQL's protocol 3. It follows which statement a client executes, so that the answer is lost when
 * the server has been told to commit.
 */
final class PostgresWire implements Wire {
    private final Function<String, Fate> fateOf;
    private final Frames frames = new Frames(this::size, this::said);
    private final Map<String, String> prepared = new HashMap<>();
    private boolean started;
    private Fate executed = Fate.ARRIVES;
    private volatile Fate answer = Fate.ARRIVES;

    /** @param fateOf the fate of the answer to a statement, asked once for each execution */
    PostgresWire(Function<String, Fate> fateOf) {
        this.fateOf = fateOf;
    }

    @Override
    public void asked(byte[] bytes, int length) {
        frames.take(bytes, length);
    }

    @Override
    public Fate answered(byte[] bytes, int length) {
        return answer;
    }

    /** The first message has a length only; each one after it a type before that. The length counts itself. */
    private int size(ByteBuffer from) {
        int type = started ? 1 : 0;
        return from.remaining() < type + Integer.BYTES ? Frames.NOT_YET : type + from.getInt(type);
    }

    private void said(ByteBuffer message) {
        if (!started) {
            started = true;
            return;
        }
        char type = (char) message.get();
        message.getInt();
        switch (type) {
            case 'P' -> prepared.put(text(message), text(message));
            case 'B' -> {
                text(message); // the portal
                executed = worse(executed, fateOf.apply(prepared.getOrDefault(text(message), "")));
            }
            case 'Q' -> answer = worse(answer, fateOf.apply(text(message)));
            // Only with this does the server execute, answer and, outside of a transaction, commit.
            case 'S' -> answer = worse(answer, executed);
            default -> {}
        }
    }

    private static Fate worse(Fate one, Fate other) {
        return one == Fate.ARRIVES ? other : one;
    }

    private static String text(ByteBuffer message) {
        int begin = message.position();
        while (message.get() != 0) {}
        var bytes = new byte[message.position() - begin - 1];
        message.get(begin, bytes);
        return new String(bytes, UTF_8);
    }
}
