package jp.tsunagi.intake.erasure.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.tsunagi.intake.erasure.ErasureReason;
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An erasure as its center's list shows it. Read through Hibernate; {@link ErasureTable} writes it. */
@Entity
@Immutable
@Table(name = "erasure")
@SuppressWarnings("NullAway.Init")
class ErasureRow {
    @Id
    UUID id;

    UUID child;

    UUID center;

    @Enumerated(EnumType.STRING)
    ErasureStatus status;

    OffsetDateTime since;

    @Enumerated(EnumType.STRING)
    @Nullable
    ErasureReason reason;

    @Nullable
    String requestedBy;

    @Nullable
    String decidedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    RefusalReason refusal;

    @Enumerated(EnumType.STRING)
    @Nullable
    HoldReason hold;

    @Nullable
    LocalDate erasedOn;

    String[] missing;
}
