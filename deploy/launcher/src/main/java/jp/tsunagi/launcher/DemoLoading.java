package jp.tsunagi.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.demo.load.DemoLoad;
import jp.tsunagi.demo.load.DemoProgress;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.load.Journal;

/** Loads the demo prefecture and shows how far it has come. */
final class DemoLoading implements DemoProgress {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int BAR = 30;
    private static final Duration BETWEEN_LINES = Duration.ofMillis(100);

    private final DemoSite site;
    private final PrintStream out;
    private final boolean terminal = Boolean.getBoolean("tsunagi.terminal");
    private final Instant began = Instant.now();
    private Instant shown = Instant.EPOCH;

    DemoLoading(DemoSite site, PrintStream out) {
        this.site = site;
        this.out = out;
    }

    /** Loads what is not loaded yet. */
    void run() throws IOException, InterruptedException {
        try {
            switch (new DemoLoad(site, this).run(LocalDate.now(Japan.ZONE))) {
                case LOADED -> {
                    wipe();
                    out.printf("  %-20s %6.1f s%n", "デモ / demo", seconds());
                }
                case ALREADY_LOADED -> {
                    // Nothing to say: it is there.
                }
                case STORE_NOT_EMPTY -> out.println("""
                          データがすでにあるため、デモは読み込みません。./tsunagi reset で消してから起動すると読み込みます。
                          There are data already, so the demo is not loaded; it is after ./tsunagi reset.""");
            }
        } finally {
            wipe();
        }
    }

    /** Says that a loading was cut off, which also means that the clock stands in the past. */
    void mention() throws IOException {
        var interrupted = Journal.read(site.folder()).filter(Journal::isInterrupted);
        interrupted.flatMap(Journal::clock).ifPresent(clock -> out.printf("""
                  デモの読込みが途中で、時計は %1$s です。./tsunagi up で続きを読み込みます。
                  The demo is loaded in part and the clock stands at %1$s; ./tsunagi up goes on.
                """, Japan.day(clock)));
    }

    @Override
    public synchronized void at(int steps, int ofAll, LocalDate day) {
        var now = Instant.now();
        if (terminal && now.isAfter(shown.plus(BETWEEN_LINES))) {
            shown = now;
            int full = BAR * steps / ofAll;
            out.printf(
                    "%s  … %.0f s  デモ / demo  %s%s %3d %%  %s",
                    CLEAR_LINE, seconds(), "█".repeat(full), "░".repeat(BAR - full), 100 * steps / ofAll, day);
            out.flush();
        }
    }

    private void wipe() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }

    private double seconds() {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
}
