package jp.tsunagi.intake.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.tsunagi.contracts.intake.AssessedCare;
import org.jspecify.annotations.Nullable;

/** What has happened to a child, as far as a center knows. */
public sealed interface ChildEvent {
    /** What holds after it. */
    ChildFacts facts();

    /**
     * A center has come to know a child (児の把握).
     *
     * @param prefecture the center's prefecture, two digits
     * @param enrolled after compulsory school: whether the child attends a school that the law names
     */
    record ChildIdentified(String prefecture, SealedProfile profile, boolean enrolled, ChildFacts facts)
            implements ChildEvent {}

    /**
     * Somebody assessed which care the child needs.
     *
     * @param cares in declared order
     * @param otherCare whether there is care that the score does not know
     * @param score points, for the center alone: the world hears the band
     */
    record CareProfileAssessed(
            LocalDate assessedOn,
            List<AssessedCare> cares,
            boolean otherCare,
            int score,
            String tableVersion,
            ChildFacts facts)
            implements ChildEvent {
        public CareProfileAssessed {
            cares = cares.stream()
                    .sorted(Comparator.comparing(AssessedCare::detail))
                    .toList();
        }

        boolean saysTheSameAs(@Nullable CareProfileAssessed other) {
            return other != null
                    && assessedOn.equals(other.assessedOn)
                    && cares.equals(other.cares)
                    && otherCare == other.otherCare;
        }
    }

    /**
     * The child lives somewhere else.
     *
     * @param municipality five digits
     */
    record ResidenceChanged(String municipality, LocalDate since, ChildFacts facts) implements ChildEvent {}

    /** The child no longer needs medical care. */
    record CareEnded(LocalDate on, ChildFacts facts) implements ChildEvent {}
}
