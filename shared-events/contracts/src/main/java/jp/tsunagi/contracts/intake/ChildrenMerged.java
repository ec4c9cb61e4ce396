package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Two records are of one child (名寄せ), and always were: a person has found out. From now on the child counts once, on each
 * day by the survivor, or by the other record on the days on which the survivor says nothing yet.
 *
 * @param child the random id of the record that goes
 * @param childKnownFrom the first day on which facts of it hold
 * @param survivor the random id of the record that goes on
 * @param survivorKnownFrom the first day on which facts of it hold
 * @param mergedOn the day in Japan on which that was decided
 */
public record ChildrenMerged(
        UUID child, LocalDate childKnownFrom, UUID survivor, LocalDate survivorKnownFrom, LocalDate mergedOn)
        implements ChildMerging {

    /** Refuses what cannot be: a missing part, or a record merged with itself. */
    public ChildrenMerged {
        Objects.requireNonNull(childKnownFrom, "childKnownFrom");
        Objects.requireNonNull(survivorKnownFrom, "survivorKnownFrom");
        Objects.requireNonNull(mergedOn, "mergedOn");
        ChildMerging.requireTwo(child, survivor);
    }
}
