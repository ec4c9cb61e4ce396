package jp.tsunagi.referral.coordination.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A pending offer; of the others row-level security shows none. Read through Hibernate; {@link OfferTable} writes it. */
@Entity
@Immutable
@Table(name = "offer")
@SuppressWarnings("NullAway.Init")
class OfferRow {
    @Id
    UUID caseId;

    UUID center;
    String[] themes;
    String[] sectors;
    UUID handoff;
    UUID toBody;
    String municipality;
    LocalDate offeredOn;
    LocalDate answerBy;
}
