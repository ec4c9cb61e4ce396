package jp.tsunagi.intake.child.merge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided of a center's records. */
public sealed interface MergeEvent {
    /** Two records are of one child (名寄せ); fields as in the command. */
    record ChildrenMerged(
            UUID child,
            LocalDate childKnownFrom,
            UUID survivor,
            LocalDate survivorKnownFrom,
            UUID center,
            String prefecture,
            MergeReason reason,
            LocalDate mergedOn)
            implements MergeEvent {}

    /** They are not, after all; fields as in the command, the reason null before it was asked for. */
    record ChildrenUnmerged(
            UUID child,
            UUID survivor,
            LocalDate unmergedOn,
            @Nullable UnmergeReason reason) implements MergeEvent {}

    /** Two records that look alike are of different children; fields as in the command. */
    record ChildrenToldApart(
            UUID child, UUID other, UUID center, String prefecture, DifferenceReason reason, LocalDate toldApartOn)
            implements MergeEvent {}
}
