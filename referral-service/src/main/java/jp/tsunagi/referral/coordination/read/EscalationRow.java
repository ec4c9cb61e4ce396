package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What has come before a prefecture, as the list shows it. Read through Hibernate; {@link EscalationTable} writes it. */
@Entity
@Immutable
@Table(name = "escalation")
@SuppressWarnings("NullAway.Init")
class EscalationRow {
    @Id
    UUID id;

    UUID caseId;

    @Enumerated(EnumType.STRING)
    EscalationKind kind;

    String prefecture;
    UUID center;

    @Nullable
    String municipality;

    @Nullable
    LocalDate dueOn;

    LocalDate raisedOn;

    @Nullable
    LocalDate settledOn;

    boolean caseClosed;
}
