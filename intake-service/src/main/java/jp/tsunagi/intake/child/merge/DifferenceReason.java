package jp.tsunagi.intake.child.merge;

import jp.tsunagi.contracts.Code;

/** What a person who says that two records are of different children goes by. */
public enum DifferenceReason implements Code {
    CONFIRMED_BY_FAMILY("本人または家族に確認", "Confirmed by the person or the family"),
    CONFIRMED_BY_AGENCY("関係機関に確認", "Confirmed by an agency"),
    SEEN_IN_PAPERS("手帳や受給者証などで確認", "Seen in papers such as a certificate"),
    TWINS_OR_SIBLINGS("双子またはきょうだい", "Twins or siblings");

    private final String japanese;
    private final String english;

    DifferenceReason(String japanese, String english) {
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
