package jp.tsunagi.referral.notice;

import jp.tsunagi.contracts.Code;

/** What a notice tells. */
public enum NoticeKind implements Code {
    OFFER_MADE("引継ぎの申出", "A handoff was offered"),
    OFFER_RUNS_OUT("回答期限が近い申出", "An offer soon runs out"),
    OFFER_DECLINED("引受困難の回答", "An offer was declined"),
    OFFER_WITHDRAWN("申出の取下げ", "An offer was taken back"),
    OFFER_EXPIRED("申出の期限切れ", "An offer has expired"),
    OFFER_OF_BODY_EXPIRED("引継ぎ後の申出の期限切れ", "An offer of the responsible body has expired"),
    CASE_RETURNED("差戻し", "A case was given back"),
    CASE_REOPENED("ケースの再開", "A case was reopened"),
    HANDOFF_PROPOSED("新たな引継ぎの検討", "A new handoff is proposed"),
    FOLLOW_UP_DUE("フォローアップの期日", "A follow-up is due"),
    FOLLOW_UP_OVERDUE("フォローアップの督促", "A follow-up is overdue"),
    FOLLOW_UP_MISSED("フォローアップの未記録", "A follow-up is not recorded"),
    FOLLOW_UP_ESCALATED("フォローアップの未記録(県)", "A follow-up is still not recorded"),
    CASE_ESCALATED("センターからの相談", "A center asks the prefecture"),
    ESCALATION_ANSWERED("県の回答", "The prefecture answered");

    private final String japanese;
    private final String english;

    NoticeKind(String japanese, String english) {
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
