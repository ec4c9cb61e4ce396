package jp.tsunagi.referral.coordination.read;

import jp.tsunagi.contracts.Code;

/** What has come before a prefecture. */
public enum EscalationKind implements Code {
    QUESTION("県への相談", "A question to the prefecture"),
    MISSED_FOLLOW_UP("フォローアップの未記録", "A follow-up that nobody has recorded");

    private final String japanese;
    private final String english;

    EscalationKind(String japanese, String english) {
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
