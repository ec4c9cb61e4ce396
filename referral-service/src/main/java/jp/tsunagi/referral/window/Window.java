package jp.tsunagi.referral.window;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A one-stop window.
 *
 * @param agency who keeps it
 * @param reach how it is reached: its section, telephone, hours
 * @param since its first day in Japan
 */
public record Window(UUID agency, String reach, LocalDate since) {
    /** The characters that the way to reach it has at most. */
    public static final int LONGEST_REACH = 500;

    public Window {
        reach = reach.strip();
    }
}
