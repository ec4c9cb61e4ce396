package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A case as the list shows it. Read through Hibernate; {@link CaseTable} writes it. */
@Entity
@Immutable
@Table(name = "coordination_case")
@SuppressWarnings("NullAway.Init")
class CaseRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    UUID consultation;

    @Nullable
    UUID child;

    UUID center;
    UUID responsible;

    @Nullable
    String municipality;

    /** The day in Japan. */
    LocalDate openedOn;

    String[] themes;
    String[] sectors;
    boolean handoffPending;
    int adviceWaiting;

    @Nullable
    String livesIn;

    @Nullable
    LocalDate careEndedOn;

    @Nullable
    LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    CaseOutcome outcome;
}
