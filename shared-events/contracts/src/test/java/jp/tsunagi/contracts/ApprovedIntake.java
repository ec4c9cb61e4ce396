package jp.tsunagi.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.CoordinationRequested;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;

/** The approved events of intake. */
final class ApprovedIntake {
    static final UUID CONSULTATION = UUID.fromString("6d1f0c8e-5a53-4c1c-9a2b-3f0d8f1b2a11");
    static final UUID CHILD = UUID.fromString("c1d2a7f4-0b6e-4f0d-8a3c-5e9b7d2f1a44");

    static final ConsultationReceived CONSULTATION_RECEIVED = new ConsultationReceived(
            CONSULTATION,
            ApprovedOversight.CENTER,
            "25",
            "25201",
            LocalDate.of(2026, 11, 20),
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.NURSERY, ConsultationTheme.SIBLINGS, ConsultationTheme.NIGHT_CARE),
            true);

    static final ChildFactsRecorded CHILD_FACTS_RECORDED = new ChildFactsRecorded(
            CHILD,
            ApprovedOversight.CENTER,
            "25201",
            LocalDate.of(2026, 10, 1),
            YearMonth.of(2021, 5),
            LifeStage.PRESCHOOL,
            Set.of(CareItem.SUCTION, CareItem.TRACHEOSTOMY, CareItem.VENTILATOR),
            ScoreBand.FROM_16,
            true,
            true,
            false,
            LivingPlace.HOME,
            LocalDate.of(2026, 11, 15),
            "2021-04-01");

    private static final UUID SURVIVOR = UUID.fromString("5f3b9a60-7d2e-4c18-b1a9-0c4e6d8f2b35");

    private static final ChildrenMerged CHILDREN_MERGED = new ChildrenMerged(
            CHILD, LocalDate.of(2026, 10, 1), SURVIVOR, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 28));

    private static final ChildrenUnmerged CHILDREN_UNMERGED =
            new ChildrenUnmerged(CHILD, SURVIVOR, LocalDate.of(2026, 12, 1));

    private static final CoordinationRequested COORDINATION_REQUESTED = new CoordinationRequested(
            CONSULTATION,
            CHILD,
            ApprovedOversight.CENTER,
            "25",
            "25201",
            LocalDate.of(2026, 11, 24),
            Set.of(ConsultationTheme.NURSERY, ConsultationTheme.NIGHT_CARE),
            Set.of(Sector.WELFARE, Sector.MEDICAL));

    private static final ConsultationDisposed CONSULTATION_DISPOSED = new ConsultationDisposed(
            CONSULTATION,
            ApprovedOversight.CENTER,
            "25",
            "25201",
            LocalDate.of(2026, 12, 4),
            Disposition.LINKED,
            Set.of(Response.COORDINATION, Response.INFORMATION));

    private static final ConsultationReopened CONSULTATION_REOPENED = new ConsultationReopened(
            CONSULTATION, ApprovedOversight.CENTER, "25", "25201", LocalDate.of(2027, 1, 12), ReopenReason.NEW_NEED);

    private static final SubjectErased SUBJECT_ERASED =
            new SubjectErased(CHILD, "25", List.of(CONSULTATION), LocalDate.of(2027, 4, 2));

    static final List<PublicEvent> EVENTS = List.of(
            CONSULTATION_RECEIVED,
            CHILD_FACTS_RECORDED,
            CHILDREN_MERGED,
            CHILDREN_UNMERGED,
            COORDINATION_REQUESTED,
            CONSULTATION_DISPOSED,
            CONSULTATION_REOPENED,
            SUBJECT_ERASED);

    private ApprovedIntake() {}
}
