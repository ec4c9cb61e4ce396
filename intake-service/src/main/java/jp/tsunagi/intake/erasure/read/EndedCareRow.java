package jp.tsunagi.intake.erasure.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A child as far as its record may have been kept long enough. The children's list writes it. */
@Entity
@Immutable
@Table(name = "child")
@SuppressWarnings("NullAway.Init")
class EndedCareRow {
    @Id
    UUID id;

    UUID center;

    @Nullable
    LocalDate careEndedOn;

    @Nullable
    UUID mergedInto;
}
