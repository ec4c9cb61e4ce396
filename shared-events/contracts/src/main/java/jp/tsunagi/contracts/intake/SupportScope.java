package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** Whether a consultation is about one child or family, or about a region, an institution, a system. */
public enum SupportScope implements Code {
    INDIVIDUAL("個別支援", "Individual"),
    REGIONAL("地域支援", "Regional");

    private final String japanese;
    private final String english;

    SupportScope(String japanese, String english) {
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
