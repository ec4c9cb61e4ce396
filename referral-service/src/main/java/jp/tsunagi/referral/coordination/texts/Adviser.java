package jp.tsunagi.referral.coordination.texts;

import jp.tsunagi.referral.coordination.CoordinationCase;

/** Of whom advice is asked. Its texts are sealed for the events that carry them. */
public enum Adviser {
    /** The center that opened the case. */
    CENTER(CoordinationCase.ADVICE_REQUESTED, CoordinationCase.ADVICE_GIVEN),
    /** The center's prefecture. */
    PREFECTURE(CoordinationCase.ESCALATED_TO_PREFECTURE, CoordinationCase.ESCALATION_ANSWERED);

    private final String asked;
    private final String given;

    Adviser(String asked, String given) {
        this.asked = asked;
        this.given = given;
    }

    /** The event that a question is stored in. */
    String asked() {
        return asked;
    }

    /** The event that an answer is stored in. */
    String given() {
        return given;
    }
}
