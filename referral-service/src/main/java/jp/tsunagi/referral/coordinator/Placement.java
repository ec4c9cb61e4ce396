package jp.tsunagi.referral.coordinator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a coordinator is placed. It names a desk and an account, never a person: names are with the identity provider alone.
 *
 * @param municipalities those they work for, five digits, in any order
 * @param trainings what they have completed, in any order; of each kind once
 * @param account the account, as the identity provider's opaque id; null while they have none, and answer no offers here
 * @param reach how the desk is reached: its section, telephone, hours
 * @param from the first day in Japan
 * @param to the last day in Japan, as far as it is planned; null for open
 */
public record Placement(
        List<String> municipalities,
        List<Completion> trainings,
        @Nullable String account,
        String reach,
        LocalDate from,
        @Nullable LocalDate to) {
    /** What may stand where an account is meant, so that neither a Japanese name nor an address slips in; it is no proof that none does. */
    public static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,254}");

    /** The characters that the way to reach the desk has at most. */
    public static final int LONGEST_REACH = 500;

    public Placement {
        municipalities = municipalities.stream().distinct().sorted().toList();
        trainings = trainings.stream()
                .distinct()
                .sorted(Comparator.comparing(Completion::course))
                .toList();
        reach = reach.strip();
    }

    /** Whether a kind of training is said to be completed on two days. */
    boolean contradictsItself() {
        return trainings.stream().map(Completion::course).distinct().count() < trainings.size();
    }
}
