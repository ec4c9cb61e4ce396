package jp.tsunagi.intake.consultation.read;

import jp.tsunagi.contracts.Code;

/** What an entry of a consultation's timeline tells. */
public enum TimelineKind implements Code {
    RECEIVED("受付", "Received"),
    PARTICULARS_WRITTEN("受付の記録", "Particulars written down"),
    PARTICULARS_CORRECTED("受付の記録の訂正", "Particulars corrected"),
    CONTACT("対応", "Contact"),
    CONTACT_CORRECTED("対応記録の訂正", "Contact corrected"),
    CONTACT_WITHDRAWN("対応記録の取消し", "Contact withdrawn"),
    OWNERSHIP("担当", "Owner"),
    INFORMATION("情報提供", "Information"),
    ADVICE("助言", "Advice"),
    INTRODUCTION("紹介", "Introduction"),
    INTRODUCTION_OUTCOME("紹介の結果", "Outcome of an introduction"),
    INTRODUCTION_OVERDUE("紹介の結果が不明のまま期限を経過", "Outcome of an introduction overdue"),
    MUNICIPAL_WINDOW("市町村窓口へ案内", "Shown to the municipal window"),
    CHILD("児との結び付け", "Child linked"),
    CHILD_UNLINKED("児との結び付けの訂正", "Child unlinked"),
    COORDINATION("連絡調整の依頼", "Coordination requested"),
    DISPOSITION("対応の区切り", "Disposition"),
    DISPOSITION_OVERDUE("区切りの期限を経過", "Disposition overdue");

    private final String japanese;
    private final String english;

    TimelineKind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
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
