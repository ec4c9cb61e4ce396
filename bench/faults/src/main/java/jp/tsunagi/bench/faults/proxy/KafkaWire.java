package jp.tsunagi.bench.faults.proxy;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A connection of Kafka's protocol: each request names its kind, each answer the request it belongs to. */
final class KafkaWire implements Wire {
    private final IntFunction<Fate> fateOf;
    private final Frames requests = new Frames(KafkaWire::size, this::request);
    private final Frames answers = new Frames(KafkaWire::size, this::answer);
    private final Map<Integer, Fate> fates = new ConcurrentHashMap<>();
    private Fate answer = Fate.ARRIVES;

    /** @param fateOf the fate of the answer to a request of this kind (its API key) */
    KafkaWire(IntFunction<Fate> fateOf) {
        this.fateOf = fateOf;
    }

    @Override
    public void asked(byte[] bytes, int length) {
        requests.take(bytes, length);
    }

    @Override
    public Fate answered(byte[] bytes, int length) {
        if (answer == Fate.ARRIVES) {
            answers.take(bytes, length);
        }
        return answer;
    }

    private static int size(ByteBuffer from) {
        return from.remaining() < Integer.BYTES ? Frames.NOT_YET : Integer.BYTES + from.getInt(0);
    }

    /** Length, API key, its version, the number of the request. */
    private void request(ByteBuffer frame) {
        var fate = fateOf.apply(frame.getShort(Integer.BYTES));
        if (fate != Fate.ARRIVES) {
            fates.put(frame.getInt(2 * Integer.BYTES), fate);
        }
    }

    /** Length, the number of the request. */
    private void answer(ByteBuffer frame) {
        var fate = fates.remove(frame.getInt(Integer.BYTES));
        if (fate != null) {
            answer = fate;
        }
    }
}
