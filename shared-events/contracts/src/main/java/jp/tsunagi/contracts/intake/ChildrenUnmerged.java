package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Two records that were taken for one child's are of two children (名寄せの取消し), and always were: both count again.
 *
 * @param child the random id of the record that comes back
 * @param survivor the random id of the record that it had gone into
 * @param unmergedOn the day in Japan on which that was decided
 */
public record ChildrenUnmerged(UUID child, UUID survivor, LocalDate unmergedOn) implements ChildMerging {

    /** Refuses what cannot be: a missing part, or a record parted from itself. */
    public ChildrenUnmerged {
        Objects.requireNonNull(unmergedOn, "unmergedOn");
        ChildMerging.requireTwo(child, survivor);
    }
}
