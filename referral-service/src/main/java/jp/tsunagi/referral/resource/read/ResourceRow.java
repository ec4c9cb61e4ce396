package jp.tsunagi.referral.resource.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.referral.resource.Verification;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A support resource as the directory shows it. Read through Hibernate; {@link ResourceTable} writes it. */
@Entity
@Immutable
@Table(name = "support_resource")
@SuppressWarnings("NullAway.Init")
class ResourceRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    UUID agency;

    /** The agency's name, as far as the list of agencies shows it. */
    @Nullable
    @Formula("(select a.name from agency a where a.id = agency)")
    String agencyName;

    @Enumerated(EnumType.STRING)
    Sector sector;

    String prefecture;
    String name;

    @Enumerated(EnumType.STRING)
    ResourceKind kind;

    String[] municipalities;

    @Nullable
    Integer ageFrom;

    @Nullable
    Integer ageTo;

    String[] careItems;
    String[] themes;
    String schedule;
    String howToApply;

    @Enumerated(EnumType.STRING)
    ResourceCapacity capacity;

    LocalDate capacityOn;
    LocalDate verifiedOn;
    String verifiedBy;

    /** Null while it is offered; the lists show no others. */
    @Nullable
    LocalDate retiredOn;

    /** The entry of one that is offered. */
    Entry entry() {
        var offering = new Offering(
                name,
                kind,
                List.of(municipalities),
                new Ages(ageFrom, ageTo),
                ResourceTable.codes(CareItem.class, careItems),
                ResourceTable.codes(ConsultationTheme.class, themes),
                schedule,
                howToApply);
        return new Entry(
                id,
                new Listing(agency, sector, prefecture, offering, capacity, capacityOn),
                new Verification(verifiedOn, verifiedBy),
                null);
    }
}
