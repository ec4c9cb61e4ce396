package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** Why something written down is written anew. What stood there before stays readable. */
public enum CorrectionReason implements Code {
    ADDED("追記", "Something to add"),
    MISHEARD("聞き違い", "Heard wrongly"),
    MISWRITTEN("書き誤り", "Written wrongly"),
    ON_REQUEST("本人・家族の申出", "Asked for by the person or the family");

    private final String japanese;
    private final String english;

    CorrectionReason(String japanese, String english) {
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
