package jp.tsunagi.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.demo.load.DemoClock;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.stack.StackException;

/** Shows the platform's clock, or moves it on. */
final class Clock {
    private static final Pattern DAYS = Pattern.compile("\\+([1-9][0-9]{0,3})d");

    private Clock() {}

    static int run(DemoSite site, Options options, PrintStream out) throws InterruptedException {
        if (!options.rest().isEmpty()) {
            DemoClock.advance(site, days(options.rest().getFirst()));
        }
        out.println(DemoClock.now(site).atZone(Japan.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
        return 0;
    }

    static Duration days(String text) {
        var days = DAYS.matcher(text);
        if (!days.matches()) {
            throw new StackException("進める日数を +35d のように書いてください。", "Say by how many days to move it, such as +35d.");
        }
        return Duration.ofDays(Long.parseLong(days.group(1)));
    }
}
