package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** How a consultation reached the center (方法), the columns of form 3 of the periodic report. */
public enum Channel implements Code {
    TELEPHONE("電話", "Telephone"),
    OFFICE_VISIT("来所", "Visit to the center"),
    OUTREACH_VISIT("訪問", "Visit by the center"),
    WEB_FORM("フォーム", "Web form"),
    EMAIL("メール", "Email"),
    FAX("FAX", "Fax"),
    MESSAGING("LINE等", "Messaging service"),
    ONLINE_MEETING("オンライン", "Online meeting"),
    LETTER("文書", "Letter"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    Channel(String japanese, String english) {
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
