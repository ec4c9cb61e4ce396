package jp.tsunagi.referral.agency.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An agency as the directory shows it. Read through Hibernate; {@link AgencyTable} writes it. */
@Entity
@Immutable
@Table(name = "agency")
@SuppressWarnings("NullAway.Init")
class AgencyRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    String name;

    @Enumerated(EnumType.STRING)
    Sector sector;

    @Enumerated(EnumType.STRING)
    @Nullable
    AgencyKind kind;

    String prefecture;
    String municipality;
    String[] covers;
}
