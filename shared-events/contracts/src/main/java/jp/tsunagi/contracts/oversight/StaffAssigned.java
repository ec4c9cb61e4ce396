package jp.tsunagi.contracts.oversight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * An account may act in a role for a body (着任). A later event of the same assignment replaces the earlier one.
 *
 * @param assignment the assignment's id
 * @param subject the account, as the opaque {@code sub} of the identity provider
 * @param role the role; {@link StaffRole#OPERATOR} is never assigned here, it comes from the identity provider alone
 * @param prefecture the prefecture inside which it holds, two digits of JIS X 0401
 * @param body the center or other body it holds for; always there for a consultant and a center manager
 * @param municipality the municipality it holds for, five digits of JIS X 0402 inside the prefecture; always there for a
 *     municipal officer and a municipal system
 * @param from the first day in Japan on which it holds
 * @param to the last day in Japan on which it holds; null while open
 */
public record StaffAssigned(
        UUID assignment,
        String subject,
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality,
        LocalDate from,
        @Nullable LocalDate to)
        implements PublicEvent {

    /** Refuses an assignment without the body or place its role needs, and one that ends before it begins. */
    public StaffAssigned {
        Objects.requireNonNull(assignment, "assignment");
        Subjects.require(subject);
        Objects.requireNonNull(from, "from");
        MunicipalCode.requirePrefecture(prefecture);
        if (municipality != null) {
            MunicipalCode.requireMunicipalityOf(prefecture, municipality);
        }
        switch (role) {
            case CONSULTANT, CENTER_MANAGER -> {
                if (body == null) {
                    throw new IllegalArgumentException(role + " is assigned to a center");
                }
            }
            case MUNICIPAL_OFFICER, MUNICIPAL_SYSTEM -> {
                if (municipality == null) {
                    throw new IllegalArgumentException(role + " is assigned to a municipality");
                }
            }
            case OPERATOR -> throw new IllegalArgumentException("operators come from the identity provider alone");
            case LOCAL_COORDINATOR, TRAINING_MANAGER, PREFECTURE_OFFICER, AUDITOR, PREFECTURE_SYSTEM -> {}
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("an assignment ends on its first day or later");
        }
    }

    /** Whether the assignment, were it never ended early, holds on this day in Japan. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
