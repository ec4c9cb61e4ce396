package jp.tsunagi.contracts.intake;

import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;

/** What is decided of two records that may be of one child. The events of one center come in the order of its decisions. */
public sealed interface ChildMerging extends PublicEvent permits ChildrenMerged, ChildrenUnmerged {
    /** The random id of the record that goes, or comes back. */
    UUID child();

    /** The random id of the other record. */
    UUID survivor();

    /**
     * Refuses what cannot be.
     *
     * @throws IllegalArgumentException when both are the same
     */
    static void requireTwo(UUID child, UUID survivor) {
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(survivor, "survivor");
        if (child.equals(survivor)) {
            throw new IllegalArgumentException("child and survivor are the same record");
        }
    }
}
