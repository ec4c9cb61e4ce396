package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** How closely a care has to be watched (見守りスコアの区分). */
public enum WatchLevel implements Code {
    HIGH("高", "High"),
    MIDDLE("中", "Middle"),
    LOW("低", "Low");

    private final String japanese;
    private final String english;

    WatchLevel(String japanese, String english) {
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
