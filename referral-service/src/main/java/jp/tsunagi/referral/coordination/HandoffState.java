package jp.tsunagi.referral.coordination;

import jp.tsunagi.contracts.Code;

/** Where a handoff stands. */
public enum HandoffState implements Code {
    PENDING("申出中", "Offered"),
    ACCEPTED("引受け", "Accepted"),
    DECLINED("引受困難", "Declined"),
    WITHDRAWN("取下げ", "Withdrawn"),
    EXPIRED("期限切れ", "Expired"),
    RETURNED("差戻し", "Returned");

    private final String japanese;
    private final String english;

    HandoffState(String japanese, String english) {
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
