package jp.tsunagi.intake.agency;

import jp.tsunagi.contracts.Code;

/** What an entry of the directory stands for. */
public enum EntryKind implements Code {
    AGENCY("関係機関", "Agency"),
    RESOURCE("社会資源", "Support resource");

    private final String japanese;
    private final String english;

    EntryKind(String japanese, String english) {
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
