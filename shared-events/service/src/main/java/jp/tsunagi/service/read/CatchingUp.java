package jp.tsunagi.service.read;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** Reading one's own writes: a list follows the event table within milliseconds, and is waited for at most a second. */
public final class CatchingUp {
    private static final Duration LOOK = Duration.ofMillis(25);
    /** Together a second. */
    private static final int LOOKS = 40;

    private CatchingUp() {}

    /**
     * Waits until a list shows a version; after a second it goes on without.
     *
     * @param shown the version that the list shows, 0 for none; asked again and again
     */
    public static Uni<Void> until(int version, Supplier<Uni<Integer>> shown) {
        return until(version, shown, LOOKS);
    }

    private static Uni<Void> until(int version, Supplier<Uni<Integer>> shown, int looks) {
        return shown.get()
                .chain(number -> number >= version || looks == 0
                        ? Uni.createFrom().voidItem()
                        : pause().chain(() -> until(version, shown, looks - 1)));
    }

    /** Sessions belong to the event loop of the request: it is come back to. */
    private static Uni<Void> pause() {
        var loop = requireNonNull(Vertx.currentContext(), "on an event loop");
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(LOOK)
                .emitOn(task -> loop.runOnContext(_ -> task.run()));
    }
}
