package jp.tsunagi.intake.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import org.jspecify.annotations.Nullable;

/** What has happened to a child, as far as a center knows. */
public sealed interface ChildEvent {
    /** After which something else may be told of the child. */
    sealed interface FactsChanged extends ChildEvent {
        /** What holds after it. */
        ChildFacts facts();
    }

    /**
     * A center has come to know a child (児の把握).
     *
     * @param prefecture the center's prefecture, two digits
     * @param enrolled after compulsory school: whether the child attends a school that the law names
     */
    record ChildIdentified(String prefecture, SealedProfile profile, boolean enrolled, ChildFacts facts)
            implements FactsChanged {}

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
            implements FactsChanged {
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
    record ResidenceChanged(String municipality, LocalDate since, ChildFacts facts) implements FactsChanged {}

    /** The child no longer needs medical care. */
    record CareEnded(LocalDate on, ChildFacts facts) implements FactsChanged {}

    /**
     * The record is of the same child as another one, which goes on.
     *
     * @param survivor the other one
     * @param decision its number among the center's decisions on merging
     */
    record ChildMergedAway(UUID survivor, int decision) implements ChildEvent {}

    /** The record is of a child of its own again, and stands as it stood. */
    record ChildSeparated(int decision) implements ChildEvent {}
}
