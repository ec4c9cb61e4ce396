package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.LivingPlace;
import org.jspecify.annotations.Nullable;

/**
 * A child whom a center gets to know.
 *
 * @param key the plan's word for the child
 * @param center the center that keeps the record
 * @param account who keeps it
 * @param name synthetic
 * @param kana its reading
 * @param contact a telephone number that nobody has
 * @param birthDate the day of birth
 * @param since the first day on which what is known holds
 * @param identifiedOn the day on which the child is identified
 * @param consultation the consultation that did it; null when a municipality told
 * @param stays where the child lives, in order; the first from {@code since} on
 * @param livingPlace home, hospital or facility
 * @param ableToMove whether the child walks alone
 * @param severe 重症心身障害
 * @param enrolled whether, after compulsory school, the child is at a school
 * @param assessments in order, one or more
 * @param careEndedOn the day on which care ended; null while it goes on
 */
public record Child(
        String key,
        UUID center,
        String account,
        String name,
        String kana,
        String contact,
        LocalDate birthDate,
        LocalDate since,
        LocalDate identifiedOn,
        @Nullable String consultation,
        List<Stay> stays,
        LivingPlace livingPlace,
        boolean ableToMove,
        boolean severe,
        boolean enrolled,
        List<Assessment> assessments,
        @Nullable LocalDate careEndedOn) {

    public Child {
        stays = List.copyOf(stays);
        assessments = List.copyOf(assessments);
    }

    /**
     * Where a child lives from a day on.
     *
     * @param municipality five digits
     * @param since the first day
     * @param recordedOn the day on which the center hears of it
     */
    public record Stay(String municipality, LocalDate since, LocalDate recordedOn) {}

    /**
     * What a child needs, as assessed and recorded on a day.
     *
     * @param on the day
     * @param cares by the rows of the care-score table
     * @param otherCare whether there is care that the table does not know
     */
    public record Assessment(LocalDate on, List<AssessedCare> cares, boolean otherCare) {
        public Assessment {
            cares = List.copyOf(cares);
        }
    }

    /** Where the child lives at last. */
    public String municipality() {
        return stays.getLast().municipality();
    }

    /** Where the child is known to live on a day. */
    public String municipalityKnownOn(LocalDate day) {
        return stays.reversed().stream()
                .filter(stay -> !stay.recordedOn().isAfter(day))
                .findFirst()
                .orElse(stays.getFirst())
                .municipality();
    }
}
