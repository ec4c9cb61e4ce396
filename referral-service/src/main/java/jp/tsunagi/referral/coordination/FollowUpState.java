package jp.tsunagi.referral.coordination;

import jp.tsunagi.contracts.Code;

/** Where a follow-up stands. */
public enum FollowUpState implements Code {
    SCHEDULED("予定", "Scheduled"),
    DUE("期日到来", "Due"),
    RECORDED("実施済み", "Recorded"),
    ENDED("終了", "Ended");

    private final String japanese;
    private final String english;

    FollowUpState(String japanese, String english) {
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
