package jp.tsunagi.bench.faults.proxy;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Cuts what one side says into frames, however the network has cut it. */
final class Frames {
    /** To be answered for a frame that has not arrived far enough to tell. */
    static final int NOT_YET = -1;

    private final ToIntFunction<ByteBuffer> size;
    private final Consumer<ByteBuffer> taker;
    private ByteBuffer kept = ByteBuffer.allocate(1 << 12).flip();

    /**
     * @param size of the frame that begins where the buffer stands, all of it; {@link #NOT_YET}
     * @param taker gets each frame when it is complete
     */
    Frames(ToIntFunction<ByteBuffer> size, Consumer<ByteBuffer> taker) {
        this.size = size;
        this.taker = taker;
    }

    void take(byte[] bytes, int length) {
        kept = joined(bytes, length);
        int next = size.applyAsInt(kept.slice());
        while (next != NOT_YET && next <= kept.remaining()) {
            taker.accept(kept.slice(kept.position(), next));
            kept.position(kept.position() + next);
            next = size.applyAsInt(kept.slice());
        }
    }

    private ByteBuffer joined(byte[] bytes, int length) {
        var room = kept.compact();
        if (room.remaining() < length) {
            room = ByteBuffer.allocate(2 * (room.position() + length)).put(room.flip());
        }
        return room.put(bytes, 0, length).flip();
    }
}
