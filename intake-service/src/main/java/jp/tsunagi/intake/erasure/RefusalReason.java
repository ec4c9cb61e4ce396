package jp.tsunagi.intake.erasure;

import jp.tsunagi.contracts.Code;

/** Why an erasure is refused. */
public enum RefusalReason implements Code {
    RETENTION_REQUIRED("保存期間中の記録", "The record has to be kept for now"),
    STILL_SUPPORTED("支援を続けている", "The family is still supported"),
    IDENTITY_NOT_CONFIRMED("申出人を確認できない", "Who asks could not be confirmed"),
    REQUEST_WITHDRAWN("申出の取下げ", "The request was withdrawn"),
    NO_MISTAKE("誤った登録ではない", "The record is no mistake");

    private final String japanese;
    private final String english;

    RefusalReason(String japanese, String english) {
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
