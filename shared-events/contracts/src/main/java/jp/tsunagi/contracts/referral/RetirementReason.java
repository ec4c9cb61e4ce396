package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** Why a resource is offered no more (掲載終了の理由). */
public enum RetirementReason implements Code {
    ENDED("事業の終了", "The service has ended"),
    MERGED("統合", "Merged into another"),
    DUPLICATE("重複登録", "Registered twice"),
    REGISTERED_IN_ERROR("誤登録", "Registered in error"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    RetirementReason(String japanese, String english) {
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
