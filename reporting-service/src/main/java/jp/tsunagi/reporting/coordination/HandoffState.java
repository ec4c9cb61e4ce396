package jp.tsunagi.reporting.coordination;

import jp.tsunagi.contracts.Code;

/** What became of the offer of a handoff (様式9). */
public enum HandoffState implements Code {
    PENDING("回答待ち", "Pending"),
    ACCEPTED("引受け", "Accepted"),
    DECLINED("引受困難", "Declined"),
    WITHDRAWN("取下げ", "Withdrawn"),
    EXPIRED("期限切れ", "Expired"),
    /** Accepted, and given back later. */
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
