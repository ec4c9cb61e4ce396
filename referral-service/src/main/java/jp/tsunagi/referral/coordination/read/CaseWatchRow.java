package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The days by which cases are found that are left lying. Read through Hibernate; {@link CaseWatchTable} writes it. */
@Entity
@Immutable
@Table(name = "case_watch")
@SuppressWarnings("NullAway.Init")
class CaseWatchRow {
    @Id
    UUID id;

    LocalDate heldFrom;
    LocalDate activeOn;

    @Nullable
    LocalDate answerBy;
}
