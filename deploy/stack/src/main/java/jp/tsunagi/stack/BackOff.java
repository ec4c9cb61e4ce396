package jp.tsunagi.stack;

import java.time.Duration;

/** How long to wait before a process that ended is started again: 1, 2, 4 … seconds, at most 30. */
final class BackOff {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private BackOff() {}

    /**
     * @param failures how often in a row it ended, from 1
     */
    static Duration after(int failures) {
        if (failures > 5) {
            return LONGEST;
        }
        var delay = Duration.ofSeconds(1L << (failures - 1));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
