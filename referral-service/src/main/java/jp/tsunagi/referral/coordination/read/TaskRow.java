package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A task of a conference as the list shows it. Read through Hibernate; {@link TaskTable} writes it. */
@Entity
@Immutable
@Table(name = "case_task")
@SuppressWarnings("NullAway.Init")
class TaskRow {
    @Id
    UUID id;

    UUID caseId;
    UUID conference;
    int place;

    @Nullable
    UUID agency;

    LocalDate dueOn;

    @Nullable
    LocalDate doneOn;

    boolean caseClosed;
}
