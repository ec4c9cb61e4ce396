package jp.tsunagi.referral.coordinator.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.coordinator.Entry;
import jp.tsunagi.referral.coordinator.Placement;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A local coordinator as the directory shows them. Read through Hibernate; {@link CoordinatorTable} writes it. */
@Entity
@Immutable
@Table(name = "local_coordinator")
@SuppressWarnings("NullAway.Init")
class CoordinatorRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    UUID body;

    /** The agency's name, as far as the list of agencies shows it. */
    @Nullable
    @Formula("(select a.name from agency a where a.id = body)")
    String agencyName;

    String prefecture;
    String[] municipalities;
    String[] courses;
    LocalDate[] completedOn;

    @Nullable
    String account;

    String reach;
    LocalDate fromDay;

    @Nullable
    LocalDate toDay;

    @Enumerated(EnumType.STRING)
    ResourceCapacity capacity;

    LocalDate capacityOn;

    @Nullable
    LocalDate endedOn;

    Entry entry() {
        var placement = new Placement(
                List.of(municipalities),
                CoordinatorTable.trainings(courses, completedOn),
                account,
                reach,
                fromDay,
                toDay);
        return new Entry(id, body, prefecture, placement, capacity, capacityOn, endedOn);
    }
}
