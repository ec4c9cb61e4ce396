package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** Whether a resource takes anybody in at present (受入状況). */
public enum ResourceCapacity implements Code {
    AVAILABLE("空きあり", "Places available"),
    FEW_PLACES("残りわずか", "Few places left"),
    WAITING_LIST("待機あり", "Waiting list"),
    FULL("受入不可", "Takes nobody in");

    private final String japanese;
    private final String english;

    ResourceCapacity(String japanese, String english) {
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
