package jp.tsunagi.intake.consultation.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.CoordinationReason;
import jp.tsunagi.intake.consultation.Stage;
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

    String receiptNumber;

    UUID center;
    String prefecture;

    @Nullable
    String municipality;

    OffsetDateTime receivedAt;

    /** The day in Japan. */
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

    boolean outsideOpeningHours;

    @Enumerated(EnumType.STRING)
    @Nullable
    CarerWork carerWork;

    @Nullable
    String owner;

    @Nullable
    UUID child;

    String[] responses;

    boolean dispositionOverdue;

    @Enumerated(EnumType.STRING)
    Stage state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Disposition disposition;

    /** When it came, or was taken up again. */
    OffsetDateTime openSince;

    /** Whether somebody has seen to it since. */
    boolean touched;

    /** When the next outcome of an introduction that is not known should be, or should have been. */
    @Nullable
    OffsetDateTime outcomeDue;

    String[] coordinationSuggested;

    /** In declared order. */
    List<ConsultationTheme> themes() {
        return Arrays.stream(themes).map(ConsultationTheme::valueOf).sorted().toList();
    }

    /** In declared order. */
    List<CoordinationReason> coordinationSuggested() {
        return Arrays.stream(coordinationSuggested)
                .map(CoordinationReason::valueOf)
                .sorted()
                .toList();
    }

    /** In declared order. */
    List<Response> responses() {
        return Arrays.stream(responses).map(Response::valueOf).sorted().toList();
    }
}
