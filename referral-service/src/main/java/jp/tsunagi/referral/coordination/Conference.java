package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A case conference (ケース会議): who sat together, what was decided, what is to be done.
 *
 * @param id random; its texts are sealed for it
 * @param heldOn the day in Japan
 * @param agencies who took part, besides the responsible body
 * @param decisions sealed text
 * @param tasks what is to be done, in the order of the record
 */
public record Conference(UUID id, LocalDate heldOn, List<UUID> agencies, Sealed decisions, List<Task> tasks) {
    public Conference {
        agencies = List.copyOf(agencies);
        tasks = List.copyOf(tasks);
    }

    /**
     * Something to be done.
     *
     * @param agency who does it; null when the responsible body does
     * @param dueOn the day by which it is done
     * @param task sealed text
     */
    public record Task(@Nullable UUID agency, LocalDate dueOn, Sealed task) {}

    /** Every agency that is named: who took part, who has something to do. */
    Stream<UUID> named() {
        return Stream.concat(
                        agencies.stream(),
                        tasks.stream().map(Task::agency).flatMap(agency -> Optional.ofNullable(agency).stream()))
                .distinct();
    }
}
