package jp.tsunagi.intake.consultation.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was done with a consultation. Read through Hibernate; {@link ActivityTable} writes it. */
@Entity
@Immutable
@IdClass(ActivityRow.Key.class)
@Table(name = "activity")
@SuppressWarnings("NullAway.Init")
class ActivityRow {
    @Id
    UUID consultation;

    /** Its place in the stream. */
    @Id
    int number;

    UUID center;

    @Enumerated(EnumType.STRING)
    TimelineKind kind;

    /** The day in Japan. */
    LocalDate doneOn;

    record Key(UUID consultation, int number) {}
}
