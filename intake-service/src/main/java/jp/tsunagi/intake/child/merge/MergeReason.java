package jp.tsunagi.intake.child.merge;

import jp.tsunagi.contracts.Code;

/** What a person who says that two records are of one child goes by. */
public enum MergeReason implements Code {
    CONFIRMED_BY_FAMILY("本人または家族に確認", "Confirmed by the person or the family"),
    CONFIRMED_BY_AGENCY("関係機関に確認", "Confirmed by an agency"),
    SEEN_IN_PAPERS("手帳や受給者証などで確認", "Seen in papers such as a certificate"),
    REGISTERED_TWICE("センターでの二重登録", "Registered twice at the center");

    private final String japanese;
    private final String english;

    MergeReason(String japanese, String english) {
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
