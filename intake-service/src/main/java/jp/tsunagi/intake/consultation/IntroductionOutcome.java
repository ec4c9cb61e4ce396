package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** What came of an introduction. */
public enum IntroductionOutcome implements Code {
    TAKEN_UP("利用につながった", "Taken up"),
    NOT_TAKEN_UP("利用に至らなかった", "Not taken up"),
    NO_ANSWER("返事がない", "No answer"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    IntroductionOutcome(String japanese, String english) {
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
