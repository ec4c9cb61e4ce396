package jp.tsunagi.intake.child.merge.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.intake.child.merge.MergeEvent;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenToldApart;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenUnmerged;
import jp.tsunagi.intake.child.merge.Merges;

/** Private event to public event: ids and days; what the person went by stays at home. */
public final class MergeContract {
    private MergeContract() {}

    /** The public event of a stored one, if it is a merge's and is told to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Merges.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(MergeEvent event) {
        return switch (event) {
            case ChildrenMerged e ->
                Optional.of(new jp.tsunagi.contracts.intake.ChildrenMerged(
                        e.child(), e.childKnownFrom(), e.survivor(), e.survivorKnownFrom(), e.mergedOn()));
            case ChildrenUnmerged e ->
                Optional.of(new jp.tsunagi.contracts.intake.ChildrenUnmerged(e.child(), e.survivor(), e.unmergedOn()));
            // Two records that were counted as two remain two.
            case ChildrenToldApart _ -> Optional.empty();
        };
    }
}
