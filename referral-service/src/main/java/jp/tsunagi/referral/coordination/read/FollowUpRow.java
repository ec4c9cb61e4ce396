package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUpState;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A follow-up as the list shows it. Read through Hibernate; {@link FollowUpTable} writes it. */
@Entity
@Immutable
@Table(name = "follow_up")
@SuppressWarnings("NullAway.Init")
class FollowUpRow {
    @Id
    UUID id;

    UUID caseId;
    UUID handoff;
    String municipality;
    int monthsAfter;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    FollowUpState state;

    @Nullable
    LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    FollowUpOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    CarerWork carerWork;

    @Enumerated(EnumType.STRING)
    @Nullable
    EscalationLevel missed;

    boolean caseClosed;
}
