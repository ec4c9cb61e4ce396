package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** What a follow-up found (フォローアップの結果, 様式10). */
public enum FollowUpOutcome implements Code {
    STABLE("安定", "Stable"),
    NEEDS_HELP("要支援", "Needs help"),
    MOVED("転居", "Moved"),
    UNREACHABLE("連絡不能", "Out of reach"),
    CARE_ENDED("ケア終了・死亡", "Care ended or child died"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    FollowUpOutcome(String japanese, String english) {
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
