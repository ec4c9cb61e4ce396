package jp.tsunagi.demo.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The platform's time, for whoever tries things out: what is due in a month can be seen today. */
public final class DemoClock {
    private DemoClock() {}

    /** What the platform's clock says. */
    public static Instant now(DemoSite site) throws InterruptedException {
        try (var clocks = new BusinessClocks(site)) {
            return clocks.now();
        }
    }

    /** Moves the time on; what becomes due on the way is done on its own day. */
    public static void advance(DemoSite site, Duration by) throws InterruptedException {
        try (var clocks = new BusinessClocks(site)) {
            new MovingClock(clocks, new ServiceClocks(site), moment -> {})
                    .advance(clocks.now().plus(by));
        }
    }

    /**
     * Holds the clocks where an interrupted loading left them, before services run that would fire what time has made due
     * meanwhile. Does nothing when no loading was interrupted.
     */
    public static void hold(DemoSite site) throws IOException, InterruptedException {
        var moment = Journal.read(site.folder()).filter(Journal::isInterrupted).flatMap(Journal::clock);
        if (moment.isPresent()) {
            try (var clocks = new BusinessClocks(site)) {
                clocks.set(moment.get());
            }
        }
    }
}
