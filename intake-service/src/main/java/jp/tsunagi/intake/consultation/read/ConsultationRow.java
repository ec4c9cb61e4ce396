package jp.tsunagi.intake.consultation.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.Urgency;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A consultation as its center's list shows it. Read through Hibernate; {@link ConsultationTable} writes it. */
@Entity
@Immutable
@Table(name = "consultation")
@SuppressWarnings("NullAway.Init")
class ConsultationRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    @Column(name = "receipt_number")
    String receiptNumber;

    UUID center;
    String prefecture;

    @Nullable
    String municipality;

    @Column(name = "received_at")
    OffsetDateTime receivedAt;

    /** The day in Japan. */
    @Column(name = "received_on")
    LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    InquirerKind inquirer;

    @Enumerated(EnumType.STRING)
    SupportScope scope;

    @Enumerated(EnumType.STRING)
    Continuity continuity;

    String[] themes;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Column(name = "outside_opening_hours")
    boolean outsideOpeningHours;

    @Column(name = "disposition_overdue")
    boolean dispositionOverdue;
}
