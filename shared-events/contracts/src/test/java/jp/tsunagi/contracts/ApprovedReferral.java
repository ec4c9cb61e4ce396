package jp.tsunagi.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.contracts.referral.FollowUpDue;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;

/** The approved events of referral: every way an offer can go, and what comes after one that was accepted. */
final class ApprovedReferral {
    private static final UUID CENTER = ApprovedOversight.CENTER;
    private static final UUID BODY = ApprovedOversight.LOCAL_BODY;
    private static final UUID CASE = UUID.fromString("ca5e0000-3b1d-4c55-9f2e-7a6b5c4d3e21");
    private static final UUID RESOURCE = UUID.fromString("5e50c2ce-2d4b-4c3a-9b1e-0f9e8d7c6b5a");
    private static final UUID HANDOFF = UUID.fromString("4a0d0ff0-1c2b-4d3e-8f4a-5b6c7d8e9f01");
    private static final UUID FOLLOW_UP = UUID.fromString("f0110000-5a4b-4c3d-9e2f-1a0b9c8d7e6f");

    static final List<PublicEvent> EVENTS = List.of(
            new AgencyRegistered(
                    BODY, "湖南圏域相談支援センター", Sector.WELFARE, "25", "25206", List.of("25206", "25207", "25208")),
            new SupportResourceListed(
                    RESOURCE,
                    BODY,
                    "湖南短期入所",
                    ResourceKind.SHORT_STAY,
                    Sector.WELFARE,
                    "25",
                    List.of("25206", "25207"),
                    0,
                    17,
                    Set.of(CareItem.SUCTION, CareItem.TUBE_FEEDING),
                    Set.of(ConsultationTheme.EMERGENCY_RESPITE, ConsultationTheme.DAY_SERVICE_AND_SHORT_STAY),
                    ResourceCapacity.FEW_PLACES),
            new SupportResourceRetired(RESOURCE, "25", LocalDate.of(2027, 3, 31), RetirementReason.ENDED),
            new CaseOpened(
                    CASE,
                    ApprovedIntake.CONSULTATION,
                    ApprovedIntake.CHILD,
                    CENTER,
                    "25",
                    "25206",
                    LocalDate.of(2026, 11, 24),
                    Set.of(ConsultationTheme.NURSERY, ConsultationTheme.NIGHT_CARE)),
            new HandoffOffered(
                    CASE, HANDOFF, CENTER, BODY, "25", "25206", LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 2)),
            new HandoffDeclined(
                    CASE, HANDOFF, CENTER, BODY, "25", "25206", LocalDate.of(2026, 11, 30), DeclineReason.NO_CAPACITY),
            new HandoffWithdrawn(CASE, HANDOFF, CENTER, BODY, "25", "25206", LocalDate.of(2026, 11, 27)),
            new HandoffExpired(CASE, HANDOFF, CENTER, BODY, "25", "25206", LocalDate.of(2026, 12, 3)),
            new ReferralHandedOff(CASE, HANDOFF, CENTER, BODY, "25", "25206", LocalDate.of(2026, 12, 1)),
            new HandoffReturned(
                    CASE,
                    HANDOFF,
                    CENTER,
                    BODY,
                    "25",
                    "25206",
                    "25201",
                    LocalDate.of(2026, 12, 14),
                    DeclineReason.NO_RESOURCE),
            new FollowUpScheduled(CASE, FOLLOW_UP, "25", "25206", 1, LocalDate.of(2027, 1, 4)),
            new FollowUpDue(CASE, FOLLOW_UP, "25", "25206", LocalDate.of(2027, 1, 4)),
            new FollowUpRecorded(
                    CASE,
                    FOLLOW_UP,
                    "25",
                    "25206",
                    LocalDate.of(2027, 1, 5),
                    FollowUpOutcome.STABLE,
                    CarerWork.AT_RISK),
            new FollowUpEnded(CASE, FOLLOW_UP, "25", "25206", LocalDate.of(2026, 12, 15)),
            new CaseClosed(CASE, "25", "25206", LocalDate.of(2027, 12, 1), CaseOutcome.SUPPORT_IN_PLACE),
            new CaseReopened(CASE, BODY, "25", "25206", LocalDate.of(2028, 1, 5), ReopenReason.NEW_NEED),
            new ErasureConfirmed(ApprovedIntake.CHILD, "25", LocalDate.of(2027, 4, 2)));

    private ApprovedReferral() {}
}
