package jp.tsunagi.intake.consultation.read;

import jp.tsunagi.contracts.Code;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;

/** What an entry of a consultation's timeline tells. */
public enum TimelineKind implements Code {
    RECEIVED("受付", "Received"),
    PARTICULARS_WRITTEN("受付の記録", "Particulars written down"),
    PARTICULARS_CORRECTED("受付の記録の訂正", "Particulars corrected"),
    CONTACT("対応", "Contact"),
    CONTACT_CORRECTED("対応記録の訂正", "Contact corrected"),
    CONTACT_WITHDRAWN("対応記録の取消し", "Contact withdrawn"),
    OWNERSHIP("担当", "Owner"),
    OWNERSHIP_PASSED("担当の引渡し", "Handed to a colleague"),
    INFORMATION("情報提供", "Information"),
    ADVICE("助言", "Advice"),
    INTRODUCTION("紹介", "Introduction"),
    INTRODUCTION_OUTCOME("紹介の結果", "Outcome of an introduction"),
    INTRODUCTION_OUTCOME_CORRECTED("紹介の結果の訂正", "Outcome of an introduction corrected"),
    INTRODUCTION_WITHDRAWN("紹介の取消し", "Introduction withdrawn"),
    INTRODUCTION_OVERDUE("紹介の結果が不明のまま期限を経過", "Outcome of an introduction overdue"),
    MUNICIPAL_WINDOW("市町村窓口へ案内", "Shown to the municipal window"),
    CHILD("児との結び付け", "Child linked"),
    CHILD_UNLINKED("児との結び付けの訂正", "Child unlinked"),
    COORDINATION("連絡調整の依頼", "Coordination requested"),
    DISPOSITION("対応の区切り", "Disposition"),
    REOPENING("再開", "Reopened"),
    DISPOSITION_OVERDUE("区切りの期限を経過", "Disposition overdue");

    private final String japanese;
    private final String english;

    TimelineKind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** What an event tells. */
    static TimelineKind of(ConsultationEvent event) {
        return switch (event) {
            case ConsultationReceived _ -> RECEIVED;
            case ParticularsWritten _ -> PARTICULARS_WRITTEN;
            case ParticularsCorrected _ -> PARTICULARS_CORRECTED;
            case ContactRecorded _ -> CONTACT;
            case ContactCorrected _ -> CONTACT_CORRECTED;
            case ContactWithdrawn _ -> CONTACT_WITHDRAWN;
            case OwnershipTaken _ -> OWNERSHIP;
            case OwnershipPassed _ -> OWNERSHIP_PASSED;
            case InformationProvided _ -> INFORMATION;
            case AdviceGiven _ -> ADVICE;
            case AgencyIntroduced _ -> INTRODUCTION;
            case IntroductionOutcomeRecorded _ -> INTRODUCTION_OUTCOME;
            case IntroductionOutcomeCorrected _ -> INTRODUCTION_OUTCOME_CORRECTED;
            case IntroductionWithdrawn _ -> INTRODUCTION_WITHDRAWN;
            case IntroductionOutcomeFellDue _ -> INTRODUCTION_OVERDUE;
            case RedirectedToWindow _ -> MUNICIPAL_WINDOW;
            case ChildLinked _ -> CHILD;
            case ChildUnlinked _ -> CHILD_UNLINKED;
            case CoordinationRequested _ -> COORDINATION;
            case ConsultationDisposed _ -> DISPOSITION;
            case ConsultationReopened _ -> REOPENING;
            case DispositionFellDue _ -> DISPOSITION_OVERDUE;
        };
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
