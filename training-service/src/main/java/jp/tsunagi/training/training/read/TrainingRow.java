package jp.tsunagi.training.training.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.training.training.TrainingStage;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A training as the list shows it. Read through Hibernate; {@link TrainingTable} writes it. */
@Entity
@Immutable
@Table(name = "training")
@SuppressWarnings("NullAway.Init")
class TrainingRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    String prefecture;

    @Enumerated(EnumType.STRING)
    CourseKind kind;

    String title;
    int fiscalYear;
    LocalDate firstDay;
    LocalDate lastDay;

    /** How many days it has. */
    int days;

    int capacity;

    @Enumerated(EnumType.STRING)
    TrainingMethod method;

    boolean subsidized;

    @Enumerated(EnumType.STRING)
    TrainingStage stage;

    int enrolled;

    @Nullable
    Integer attendees;

    @Nullable
    Integer completed;
}
