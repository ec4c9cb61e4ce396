package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** How soon somebody has to act. */
public enum Urgency implements Code {
    NORMAL("通常", "Normal"),
    SOON("早め", "Soon"),
    URGENT("緊急", "Urgent");

    private final String japanese;
    private final String english;

    Urgency(String japanese, String english) {
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
