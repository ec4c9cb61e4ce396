package jp.tsunagi.intake.erasure;

import jp.tsunagi.contracts.Code;

/** Why somebody is erased. */
public enum ErasureReason implements Code {
    FAMILY_REQUEST("本人または家族の求め", "Asked for by the person or the family"),
    RETENTION_ENDED("保存期間の満了", "The period of retention has ended"),
    MISTAKEN_RECORD("誤って登録した記録", "Recorded by mistake");

    private final String japanese;
    private final String english;

    ErasureReason(String japanese, String english) {
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
