package jp.tsunagi.referral.window;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.referral.window.WindowEvent.WindowClosed;
import jp.tsunagi.referral.window.WindowEvent.WindowOpened;
import org.jspecify.annotations.Nullable;

/**
 * The window of a municipality in the directory. Both the decider and the list fold to it.
 *
 * @param id derived from the municipality
 * @param prefecture two digits
 * @param municipality five digits
 * @param until its last day in Japan; null while it is open
 */
public record Entry(
        UUID id,
        String prefecture,
        String municipality,
        Window window,
        @Nullable LocalDate until) {
    /** The entry after an event; null before the first. */
    public static Entry after(@Nullable Entry entry, WindowEvent event) {
        return switch (event) {
            case WindowOpened e -> new Entry(e.id(), e.prefecture(), e.municipality(), e.window(), null);
            case WindowClosed e ->
                Objects.requireNonNull(entry, "a window is opened first").closed(e.until());
        };
    }

    private Entry closed(LocalDate lastDay) {
        return new Entry(id, prefecture, municipality, window, lastDay);
    }
}
