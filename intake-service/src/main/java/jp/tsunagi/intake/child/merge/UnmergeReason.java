package jp.tsunagi.intake.child.merge;

import jp.tsunagi.contracts.Code;

/** Why a merge is taken back. */
public enum UnmergeReason implements Code {
    DIFFERENT_CHILDREN("別の児だった", "They are different children"),
    WRONG_RECORD("統合する記録を誤った", "The wrong record was merged");

    private final String japanese;
    private final String english;

    UnmergeReason(String japanese, String english) {
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
