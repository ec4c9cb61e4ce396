package jp.tsunagi.intake.erasure;

import jp.tsunagi.contracts.Code;

/** Why a hold is lifted. */
public enum HoldEnd implements Code {
    REASON_ENDED("保留の理由がなくなった", "The reason has ended"),
    SET_BY_MISTAKE("誤って設定した", "It was set by mistake");

    private final String japanese;
    private final String english;

    HoldEnd(String japanese, String english) {
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
