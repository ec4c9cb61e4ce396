package jp.tsunagi.referral.notice.read;

import jp.tsunagi.contracts.Code;

/** What has become of a notice. */
public enum NoticeState implements Code {
    WAITING("送信待ち", "Waiting"),
    FAILING("送信できず再送中", "Failing, tried again"),
    NOT_SENT("メールを送らない設定", "Not sent, none wanted"),
    GIVEN_UP("送信を断念", "Given up"),
    SENT("送信済み", "Sent");

    private final String japanese;
    private final String english;

    NoticeState(String japanese, String english) {
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
