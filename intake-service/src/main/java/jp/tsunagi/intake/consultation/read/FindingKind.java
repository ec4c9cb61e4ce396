package jp.tsunagi.intake.consultation.read;

import jp.tsunagi.contracts.Code;

/** What a center should look after (確認事項): it follows from how a consultation stands and from the time, and ends with it. */
public enum FindingKind implements Code {
    URGENT_UNTOUCHED("至急のまま未対応", "Urgent, and nobody has seen to it"),
    OUTSIDE_HOURS("時間外の受付で未対応", "Came outside opening hours, and nobody has seen to it"),
    NO_OWNER("担当者なし", "No owner"),
    CALL_BACK_DUE("折り返しの期限を経過", "Promised call-back due"),
    OUTCOME_OVERDUE("紹介の結果が不明", "Outcome of an introduction not known"),
    NO_DISPOSITION("区切りがない", "No disposition");

    private final String japanese;
    private final String english;

    FindingKind(String japanese, String english) {
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
