package jp.tsunagi.referral.notice.send;

import jp.tsunagi.contracts.Code;

/** Why a notice has not arrived so far. It is tried again all the same. */
public enum Failure implements Code {
    NO_MAILBOX("送信先が登録されていない", "The body has no mailbox"),
    NOT_WANTED("メールを送らない設定になっている", "The body wants no mail"),
    REFUSED("送信先に受け取られない", "The mailbox is refused"),
    UNREACHABLE("メールサーバーに送れない", "The mail server does not take it");

    private final String japanese;
    private final String english;

    Failure(String japanese, String english) {
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
