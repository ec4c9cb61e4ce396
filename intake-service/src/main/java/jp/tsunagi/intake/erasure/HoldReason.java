package jp.tsunagi.intake.erasure;

import jp.tsunagi.contracts.Code;

/** Why nobody may erase a child for now (消去の保留). */
public enum HoldReason implements Code {
    DISPUTE("争訟または審査請求", "A dispute or an appeal"),
    AUDIT("監査または調査", "An audit or an inquiry"),
    ABUSE_RESPONSE("虐待への対応", "A response to abuse"),
    DISCLOSURE_REQUEST("開示請求への対応", "A request for disclosure is being answered");

    private final String japanese;
    private final String english;

    HoldReason(String japanese, String english) {
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
