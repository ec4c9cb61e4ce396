package jp.tsunagi.referral.coordination.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conference with its texts in clear: what is sent and shown, never stored.
 *
 * @param decisions null when its subject's key was destroyed
 */
public record Minutes(
        UUID id,
        LocalDate heldOn,
        List<UUID> agencies,
        @Nullable String decisions,
        List<Task> tasks) {
    public Minutes {
        agencies = List.copyOf(agencies);
        tasks = List.copyOf(tasks);
    }

    /**
     * Something to be done.
     *
     * @param agency who does it; null when the responsible body does
     * @param task null when its subject's key was destroyed
     */
    public record Task(
            @Nullable UUID agency,
            LocalDate dueOn,
            @Nullable String task) {
        /** Without the text: this may end up in a log. */
        @Override
        public String toString() {
            return "Task[dueOn=%s]".formatted(dueOn);
        }
    }

    /** Without the texts: this may end up in a log. */
    @Override
    public String toString() {
        return "Minutes[%s]".formatted(id);
    }
}
