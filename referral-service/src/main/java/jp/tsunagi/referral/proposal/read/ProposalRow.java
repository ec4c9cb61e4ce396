package jp.tsunagi.referral.proposal.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.proposal.ProposalStatus;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A proposal as the list shows it. Read through Hibernate; {@link ProposalTable} writes it. */
@Entity
@Immutable
@Table(name = "change_proposal")
@SuppressWarnings("NullAway.Init")
class ProposalRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    String prefecture;
    String municipality;
    UUID resource;
    UUID agency;
    String name;

    @Enumerated(EnumType.STRING)
    ProposalStatus status;

    LocalDate madeOn;

    @Nullable
    LocalDate settledOn;
}
