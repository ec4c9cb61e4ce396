package jp.tsunagi.referral.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the window of a municipality stands. */
public sealed interface WindowState {
    /** The municipality never had one. */
    record NeverOpened() implements WindowState {}

    /**
     * Open, or closed since.
     *
     * @param lastClosed the last day in Japan of the newest window that was closed; null while none was
     */
    record Known(Entry entry, @Nullable LocalDate lastClosed) implements WindowState {}
}
