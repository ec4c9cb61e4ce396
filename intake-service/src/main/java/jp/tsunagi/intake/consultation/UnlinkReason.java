package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** Why a consultation is not about the child that it was linked with. */
public enum UnlinkReason implements Code {
    WRONG_CHILD("別の児の相談だった", "It is about another child"),
    NO_CHILD("児についての相談ではなかった", "It is about no child"),
    MERGE_TAKEN_BACK("統合が取り消された", "The merge of the records was taken back");

    private final String japanese;
    private final String english;

    UnlinkReason(String japanese, String english) {
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
