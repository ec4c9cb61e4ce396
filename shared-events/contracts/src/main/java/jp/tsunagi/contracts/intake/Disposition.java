package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** How a consultation ended (区切り, 様式8). */
public enum Disposition implements Code {
    LINKED("支援につながった", "Linked to support"),
    INFORMED("情報提供で完了", "Answered with information"),
    HANDED_OVER("引継ぎ済み", "Handed over"),
    REDIRECTED("他の窓口へ案内", "Shown elsewhere"),
    NO_RESOURCE("資源がなく未解決", "No resource, unsolved"),
    WITHDRAWN("取下げ・連絡不能", "Withdrawn or out of reach"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    Disposition(String japanese, String english) {
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
