package jp.tsunagi.training.training;

import java.util.Set;
import java.util.UUID;

/**
 * One line of an attendance list (出席簿).
 *
 * @param trainee who
 * @param days the days they came on, counted from 1; empty for somebody who never came
 */
public record Presence(UUID trainee, Set<Integer> days) {
    public Presence {
        days = Set.copyOf(days);
    }
}
