package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** Why agencies should perhaps act together: a suggestion, which a person follows or does not. */
public enum CoordinationReason implements Code {
    AGENCIES("二つ以上の機関への紹介", "Introduced to two or more agencies"),
    SECTORS("二つ以上の分野にわたる相談内容", "Themes that lie with two or more sectors");

    private final String japanese;
    private final String english;

    CoordinationReason(String japanese, String english) {
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
