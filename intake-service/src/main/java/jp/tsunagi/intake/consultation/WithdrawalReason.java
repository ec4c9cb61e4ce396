package jp.tsunagi.intake.consultation;

import jp.tsunagi.contracts.Code;

/** Why a contact that was written down counts no more. */
public enum WithdrawalReason implements Code {
    DUPLICATE("重複", "Recorded twice"),
    OTHER_CONSULTATION("別の相談の記録", "Belongs to another consultation"),
    IN_ERROR("誤登録", "Recorded in error");

    private final String japanese;
    private final String english;

    WithdrawalReason(String japanese, String english) {
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
