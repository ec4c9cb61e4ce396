package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** What a center gave in answer to a consultation (対応, 様式8). */
public enum Response implements Code {
    INFORMATION("情報提供", "Information"),
    ADVICE("助言", "Advice"),
    INTRODUCTION("紹介", "Introduction"),
    COORDINATION("連絡調整", "Coordination"),
    MUNICIPAL_WINDOW("市町村窓口へ案内", "Shown to the municipal window"),
    OTHER_CENTER("他センターへ", "To another center"),
    PREFECTURE("県へ相談", "Taken to the prefecture"),
    OTHER("その他の支援", "Other support");

    private final String japanese;
    private final String english;

    Response(String japanese, String english) {
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
