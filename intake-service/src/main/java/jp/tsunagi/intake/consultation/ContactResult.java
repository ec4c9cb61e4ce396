package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** What came of a contact. */
public enum ContactResult implements Code {
    REACHED("連絡がついた", "Reached"),
    MESSAGE_LEFT("伝言を残した", "Left a message"),
    NOT_REACHED("連絡がつかなかった", "Not reached");

    private final String japanese;
    private final String english;

    ContactResult(String japanese, String english) {
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
