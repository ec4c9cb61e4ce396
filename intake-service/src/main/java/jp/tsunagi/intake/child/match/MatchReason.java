package jp.tsunagi.intake.child.match;

import jp.tsunagi.contracts.Code;

/** Why a record may be of the same child, or what speaks against it. */
public enum MatchReason implements Code {
    GIVEN_NAME_SAME("名の読みも字も同じ", "Given name: same reading, same characters"),
    GIVEN_NAME_SOUNDS_SAME("名の読みが同じ", "Given name: same reading"),
    GIVEN_NAME_WRITTEN_SAME("名の字が同じ", "Given name: same characters"),
    GIVEN_NAME_SIMILAR("名の読みが似ている", "Given name: similar reading"),
    FAMILY_NAME_SAME("姓が同じ", "Same family name"),
    FAMILY_NAME_SIMILAR("姓の読みが似ている", "Family name: similar reading"),
    FAMILY_NAME_OTHER("姓が異なる", "Other family name"),
    FULL_NAME_SAME("氏名が同じ(姓と名の区切りなし)", "Same name, written without a space"),
    FULL_NAME_SIMILAR("氏名の読みが似ている(姓と名の区切りなし)", "Similar name, written without a space"),
    BIRTH_DATE_SAME("生年月日が同じ", "Same birth date"),
    BIRTH_DATE_SIMILAR("生年月日が似ている", "Similar birth date"),
    BIRTH_DATE_OTHER("生年月日が異なる", "Other birth date"),
    TELEPHONE_SAME("電話番号が同じ", "Same telephone number"),
    MUNICIPALITY_SAME("同じ市町村に住む、または住んでいた", "Lives or lived in the same municipality");

    private final String japanese;
    private final String english;

    MatchReason(String japanese, String english) {
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
