package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** The work situation of a carer (養護者の就労状況, 様式10). */
public enum CarerWork implements Code {
    CONTINUES("就労継続", "Goes on working"),
    AT_RISK("離職のおそれ", "May have to leave work"),
    LEFT_WORK("離職", "Has left work"),
    RETURNED("復職・就職", "Has returned to work"),
    NOT_WORKING("就労なし", "Does not work"),
    UNKNOWN("不明", "Not known");

    private final String japanese;
    private final String english;

    CarerWork(String japanese, String english) {
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
