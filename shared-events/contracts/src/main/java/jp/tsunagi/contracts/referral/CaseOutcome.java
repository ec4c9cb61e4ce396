package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** How a coordination case ended (終結の区分, 様式9). */
public enum CaseOutcome implements Code {
    SUPPORT_IN_PLACE("支援体制が整った", "Support is in place"),
    MOVED_AWAY("転居", "Moved away"),
    CARE_ENDED("ケア終了・死亡", "Care ended or child died"),
    WITHDRAWN("取下げ・連絡不能", "Withdrawn or out of reach"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    CaseOutcome(String japanese, String english) {
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
