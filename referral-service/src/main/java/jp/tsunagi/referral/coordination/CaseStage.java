package jp.tsunagi.referral.coordination;

import jp.tsunagi.contracts.Code;

/** Whether a case goes on. */
public enum CaseStage implements Code {
    OPEN("対応中", "Open"),
    CLOSED("終結", "Closed");

    private final String japanese;
    private final String english;

    CaseStage(String japanese, String english) {
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
