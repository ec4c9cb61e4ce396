package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** Who turned to whom. */
public enum Direction implements Code {
    INCOMING("相手から", "To the center"),
    OUTGOING("センターから", "From the center");

    private final String japanese;
    private final String english;

    Direction(String japanese, String english) {
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
