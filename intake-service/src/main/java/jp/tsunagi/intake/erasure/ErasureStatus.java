package jp.tsunagi.intake.erasure;

import jp.tsunagi.contracts.Code;

/** Where the decision on an erasure stands. */
public enum ErasureStatus implements Code {
    KEPT("依頼なし", "Nobody asks for it"),
    REQUESTED("決定待ち", "Waits for a second person"),
    REFUSED("拒否", "Refused"),
    APPROVED("承認", "Approved: it is carried out");

    private final String japanese;
    private final String english;

    ErasureStatus(String japanese, String english) {
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
