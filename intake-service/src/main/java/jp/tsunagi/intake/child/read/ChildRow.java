package jp.tsunagi.intake.child.read;

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
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.child.SealedProfile;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A child as its center's list shows it. Read through Hibernate; {@link ChildTable} writes it. */
@Entity
@Immutable
@Table(name = "child")
@SuppressWarnings("NullAway.Init")
class ChildRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    OffsetDateTime identifiedAt;

    UUID center;

    /** Sealed. */
    String name;

    /** Sealed. */
    @Nullable
    String kana;

    @Nullable
    String municipality;

    LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    @Nullable
    LifeStage lifeStage;

    String[] careItems;

    @Enumerated(EnumType.STRING)
    ScoreBand scoreBand;

    boolean severe;

    @Nullable
    Boolean ableToMove;

    @Enumerated(EnumType.STRING)
    LivingPlace livingPlace;

    @Nullable
    LocalDate careEndedOn;

    /** The record that goes on in its place. */
    @Nullable
    UUID mergedInto;

    /** What the list shows of who the child is. */
    SealedProfile profile() {
        return new SealedProfile(new Sealed(name), kana == null ? null : new Sealed(kana), null, null);
    }

    /** In declared order. */
    List<CareItem> careItems() {
        return Arrays.stream(careItems).map(CareItem::valueOf).sorted().toList();
    }
}
