package jp.tsunagi.training.training.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import org.hibernate.annotations.Immutable;

/** A completion in the register. Read through Hibernate; {@link CompletionTable} writes it. */
@Entity
@Immutable
@IdClass(CompletionRow.Key.class)
@Table(name = "completion")
@SuppressWarnings("NullAway.Init")
class CompletionRow {
    /** One person completes one training once. */
    record Key(UUID training, UUID trainee) {}

    @Id
    UUID training;

    @Id
    UUID trainee;

    String prefecture;

    @Enumerated(EnumType.STRING)
    CourseKind kind;

    LocalDate certifiedOn;

    @Enumerated(EnumType.STRING)
    Sector sector;

    @Enumerated(EnumType.STRING)
    Occupation occupation;

    String municipality;
}
