package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** Why something goes on that had ended: a coordination case, or a consultation (再開の理由). */
public enum ReopenReason implements Code {
    NEW_NEED("新たな支援の必要", "Support is needed again"),
    NOT_SETTLED("課題が解決していなかった", "What it was about was not settled"),
    CLOSED_BY_MISTAKE("誤って終結", "Closed by mistake"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    ReopenReason(String japanese, String english) {
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
