package jp.tsunagi.service.member;

import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Origin.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * One role that a caller holds today, and where.
 *
 * @param id the assignment's id
 * @param prefecture two digits
 * @param body the center or other body it is held for
 * @param municipality the municipality it is held for, five digits
 */
public record Assignment(
        UUID id,
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality) {
    /** Where somebody acts from under this assignment. */
    public Provenance provenance() {
        return new Provenance(prefecture, body, municipality);
    }
}
