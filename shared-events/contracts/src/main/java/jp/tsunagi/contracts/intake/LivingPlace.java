package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** Where a child lives (在宅・入院中・入所, 様式5). */
public enum LivingPlace implements Code {
    HOME("在宅", "At home"),
    HOSPITAL("入院中", "In hospital"),
    FACILITY("入所", "In a facility");

    private final String japanese;
    private final String english;

    LivingPlace(String japanese, String english) {
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
