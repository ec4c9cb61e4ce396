package jp.tsunagi.training.training;

import java.util.List;

/**
 * A trainee who came.
 *
 * @param trainee as enrolled
 * @param days the days they came on, counted from 1, ascending; at least one
 */
public record Attendee(Trainee trainee, List<Integer> days) {
    public Attendee {
        days = List.copyOf(days);
    }
}
