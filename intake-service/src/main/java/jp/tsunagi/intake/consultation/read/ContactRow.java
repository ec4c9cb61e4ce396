package jp.tsunagi.intake.consultation.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A contact as it is counted. Read through Hibernate; {@link ContactTable} writes it. */
@Entity
@Immutable
@Table(name = "contact")
@SuppressWarnings("NullAway.Init")
class ContactRow {
    @Id
    UUID id;

    UUID consultation;
    UUID center;

    /** The day in Japan. */
    LocalDate contactedOn;

    @Enumerated(EnumType.STRING)
    Channel means;

    boolean withdrawn;

    /** Until when the center is still to be in touch, as this contact promised. */
    @Nullable
    OffsetDateTime callBackDue;
}
