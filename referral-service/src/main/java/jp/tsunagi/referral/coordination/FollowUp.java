package jp.tsunagi.referral.coordination;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;

/**
 * A look at how a family fares after a handoff, as it is planned.
 *
 * @param id derived from the handoff, return or reopening that it was planned with, and the months
 * @param handoff the handoff it follows
 * @param municipality the municipality that took the case over, five digits
 * @param monthsAfter how many months after the body became responsible
 * @param dueOn the day by which it is done, a working day in Japan
 */
public record FollowUp(UUID id, UUID handoff, String municipality, int monthsAfter, LocalDate dueOn) {
    /** The notice (4(3)) asks a center to keep following up; a family's first year decides. */
    private static final int[] MONTHS = {1, 3, 6, 12};

    /** The follow-ups of a handoff that was accepted on that day, earliest first. */
    static List<FollowUp> after(Offer offer, LocalDate acceptedOn) {
        return planned("follow-up", offer.handoff(), offer, acceptedOn);
    }

    /** Those of a body that had handed the case on and was given it back on that day, earliest first. */
    static List<FollowUp> afterReturn(Offer held, Offer returned, LocalDate returnedOn) {
        return planned("follow-up-after-return", returned.handoff(), held, returnedOn);
    }

    /** Those of a case that was reopened on that day with the body that had accepted this offer, earliest first. */
    static List<FollowUp> afterReopening(Offer held, int tenures, LocalDate reopenedOn) {
        return planned("follow-up-after-reopening-" + tenures, held.handoff(), held, reopenedOn);
    }

    /** Those of a child whose care goes on, or is needed again, while a body holds the case by this offer, earliest first. */
    static List<FollowUp> afterResumption(Offer held, LocalDate resumedOn) {
        return planned("follow-up-after-resumption-" + resumedOn, held.handoff(), held, resumedOn);
    }

    private static List<FollowUp> planned(String kind, UUID with, Offer held, LocalDate from) {
        return IntStream.of(MONTHS)
                .mapToObj(months -> new FollowUp(
                        id(kind, with, months),
                        held.handoff(),
                        held.municipality(),
                        months,
                        WorkingDays.onOrAfter(from.plusMonths(months))))
                .toList();
    }

    /**
     * Whether a follow-up that was done on that day was late: by the day it was done, not the day it was written down. 様式10
     * counts when a family was looked after (遅れて実施); when that was recorded stands in the log.
     */
    public static boolean isLate(LocalDate dueOn, LocalDate doneOn) {
        return doneOn.isAfter(dueOn);
    }

    /** The moment it becomes due: its day begins in Japan. */
    Instant due() {
        return dueOn.atStartOfDay(Japan.ZONE).toInstant();
    }

    private static UUID id(String kind, UUID with, int months) {
        return UUID.nameUUIDFromBytes("%s:%s:%d".formatted(kind, with, months).getBytes(StandardCharsets.UTF_8));
    }
}
